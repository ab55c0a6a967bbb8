namespace OrchardCore.DisplayManagement.Editing;

internal sealed partial class EditorRow
{
    public IHtmlContent Input(
        string type, string? value, string? placeholder = null, IReadOnlyDictionary<string, string?>? attributes = null,
        IEnumerable<Choice>? suggestions = null)
    {
        if (type == "text" && value?.Contains('\n') is true)
            return TextArea(value, placeholder); // One line would make one of them.

        var input = Control("input", "form-control", ("type", type), ("value", Typed(value) ?? ""));
        Add(input, "placeholder", placeholder);
        foreach (var (name, text) in attributes ?? new Dictionary<string, string?>())
            Add(input, name, text);

        if (suggestions is null)
            return Wrap(input);

        input.Attributes["list"] = $"{_id}-list";
        var list = Tags.Of("datalist", ("id", $"{_id}-list"));
        foreach (var choice in suggestions)
            list.InnerHtml.AppendHtml(Option(choice));

        return Wrap(new HtmlContentBuilder().AppendHtml(input).AppendHtml(list));
    }

    public IHtmlContent TextArea(string? value, string? placeholder = null, int rows = 5)
    {
        var area = Control("textarea", "form-control", ("rows", rows.ToString(CultureInfo.InvariantCulture)));
        Add(area, "placeholder", placeholder);
        area.InnerHtml.AppendLine().Append(Typed(value) ?? "");

        return Wrap(area);
    }

    /// <summary>A box that is sent either way, so that unticking it is told apart from not asking.</summary>
    public IHtmlContent Checkbox(bool value, bool asSwitch = false)
    {
        var ticked = _state is { AttemptedValue: { } typed } ? typed.StartsWith("true", StringComparison.OrdinalIgnoreCase) : value;
        var box = Control("input", "form-check-input", ("type", "checkbox"), ("value", "true"),
            ("checked", ticked ? "checked" : null), ("role", asSwitch ? "switch" : null));

        return Wrap(new HtmlContentBuilder().AppendHtml(box).AppendHtml(Hidden("false")), labelAfter: true);
    }

    /// <summary>Tells a form in which nothing is chosen from one that does not ask.</summary>
    public IHtmlContent Present() => Hidden("");

    public IHtmlContent Select(IEnumerable<Choice> choices, bool multiple = false)
    {
        var select = Control("select", "form-select", ("multiple", multiple ? "multiple" : null));
        foreach (var choice in Chosen(choices))
            select.InnerHtml.AppendHtml(Option(choice));

        return Wrap(select);
    }

    /// <summary>Boxes or radio buttons under one legend; deeper choices are indented.</summary>
    public IHtmlContent Choices(string type, IEnumerable<Choice> choices)
    {
        var group = Describe(Tags.Of("fieldset", ("id", _id), ("class", "mb-3 field-row")));
        if (type != "radio")
            group.Attributes.Remove("aria-required"); // Not a property of a plain group.

        group.InnerHtml.AppendHtml("<legend class=\"form-label\">");
        Caption(group.InnerHtml);
        group.InnerHtml.AppendHtml("</legend>");
        foreach (var (choice, index) in Chosen(choices).Select((choice, index) => (choice, index)))
            group.InnerHtml.AppendHtml(Tick(type, choice, $"{_id}_{index}"));

        Notes(group.InnerHtml);
        return group;
    }

    private HtmlContentBuilder Tick(string type, Choice choice, string id)
    {
        var input = Tags.Of("input", ("type", type), ("class", "form-check-input"), ("id", id), ("name", _name),
            ("value", choice.Value), ("checked", choice.Selected ? "checked" : null),
            ("disabled", choice.Disabled ? "disabled" : null));
        var label = Tags.Of("label", new StringHtmlContent(choice.Text), ("for", id), ("class", "form-check-label"));

        var html = new HtmlContentBuilder();
        html.AppendHtml($"<div class=\"form-check level-{Math.Clamp(choice.Level, 0, 9)}\">");
        html.AppendHtml(input).AppendHtml(label).AppendHtml("</div>");
        return html;
    }

    private IEnumerable<Choice> Chosen(IEnumerable<Choice> choices)
    {
        if (_state?.RawValue is null)
            return choices;

        var typed = _state.RawValue is string[] many ? many : [_state.AttemptedValue ?? ""];
        return choices.Select(choice => choice with { Selected = typed.Contains(choice.Value, StringComparer.Ordinal) });
    }

    private TagBuilder Control(string tag, string css, params (string Name, string? Value)[] attributes) =>
        Describe(Tags.Of(tag, [("id", _id), ("name", _name), ("class", css), .. attributes]));

    private TagBuilder Hidden(string value) => Tags.Of("input", ("type", "hidden"), ("name", _name), ("value", value));

    private static TagBuilder Option(Choice choice) => Tags.Of("option", new StringHtmlContent(choice.Text),
        ("value", choice.Value), ("selected", choice.Selected ? "selected" : null));

    private static void Add(TagBuilder control, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            control.Attributes[name] = value;
    }
}
