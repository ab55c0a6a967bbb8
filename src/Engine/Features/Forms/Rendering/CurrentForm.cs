namespace OrchardCore.Forms;

/// <summary>The form whose widgets are being built: its summary of errors links to the elements by their ids.</summary>
internal sealed class CurrentForm
{
    private List<(string Name, string Id, string? Label)> _elements = [];

    public void Enter(ContentItem form)
    {
        _elements = [];
        Collect(form);
    }

    /// <summary>The errors of a state, those of the form's elements first and in their order.</summary>
    public List<Dictionary<string, object?>> Errors(ModelStateDictionary state, bool modelOnly)
    {
        var order = _elements.Select(element => element.Name).ToList();
        return
        [
            .. from entry in state
               where modelOnly ? entry.Key.Length == 0 : true
               let position = order.FindIndex(name => string.Equals(name, entry.Key, StringComparison.OrdinalIgnoreCase))
               orderby position < 0 ? int.MaxValue : position
               from error in entry.Value!.Errors
               select new Dictionary<string, object?>
               {
                   ["Message"] = error.ErrorMessage,
                   ["Target"] = position >= 0 ? _elements[position].Id : null,
               },
        ];
    }

    private void Collect(ContentItem container)
    {
        foreach (var widget in container.Get<FlowPart>(nameof(FlowPart))?.Widgets ?? [])
        {
            if (widget.Get<FormInputElementPart>(nameof(FormInputElementPart)) is { Name: { Length: > 0 } name })
            {
                var id = FormField.ElementId(widget.Get<FormElementPart>(nameof(FormElementPart))?.Id, name);
                _elements.Add((name, FocusTarget(widget, id), null));
            }

            Collect(widget);
        }
    }

    // A group of radio buttons or checkboxes takes no focus; its first choice does.
    private static string FocusTarget(ContentItem widget, string id) =>
        widget.Get<SelectPart>(nameof(SelectPart)) is { Editor: not SelectEditorOption.Dropdown } ? id + "-0" : id;
}
