namespace OrchardCore.Forms;

/// <summary>What a template needs to know of one element of a form: its ids, its state and what was typed.</summary>
internal sealed class FormField
{
    private readonly ModelStateEntry? _entry;

    public FormField(ContentItem element, ModelStateDictionary state)
    {
        Name = element.Get<FormInputElementPart>(nameof(FormInputElementPart))?.Name ?? "";
        Id = ElementId(element.Get<FormElementPart>(nameof(FormElementPart))?.Id, Name);
        Label = element.Get<FormElementLabelPart>(nameof(FormElementLabelPart))?.Label;
        _entry = state.GetValueOrDefault(Name);
    }

    public string Name { get; }
    public string Id { get; }
    public string? Label { get; }

    public bool IsInvalid => _entry is { Errors.Count: > 0 };

    /// <summary>The values that were posted, or <paramref name="initial"/> where the form is shown afresh.</summary>
    public string[] Values(string? initial) => _entry switch
    {
        { RawValue: string[] many } => many,
        { AttemptedValue: { } one } => [one],
        { Errors.Count: > 0 } => [],
        _ => string.IsNullOrEmpty(initial) ? [] : [initial],
    };

    public void Describe(IShape shape)
    {
        shape.Properties["ElementId"] = Id;
        shape.Properties["Name"] = Name;
        shape.Properties["Label"] = Label;
        shape.Properties["Invalid"] = IsInvalid;
        shape.Properties["ErrorId"] = ErrorId(Name);
    }

    public static string ErrorId(string? name) => ElementId(null, name) + "-error";

    /// <summary>An id that is the one given, or made of the name; a name may hold what an id may not.</summary>
    public static string ElementId(string? id, string? name) => string.Concat(
        (string.IsNullOrWhiteSpace(id) ? name ?? "" : id).Trim().Select(c => char.IsWhiteSpace(c) ? '-' : c));
}
