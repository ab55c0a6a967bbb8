namespace OrchardCore.DisplayManagement.Editing;

internal sealed partial class EditorRow
{
    public IHtmlContent Input(
        string type, string? value, string? placeholder = null, IReadOnlyDictionary<string, string?>? attributes = null,
        IEnumerable<Choice>? suggestions = null)
    {
        var input = Control("input", "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        input.Attributes["value"] = Typed(value) ?? "";
        Add(input, "placeholder", placeholder);
        foreach (var (name, text) in attributes ?? new Dictionary<string, string?>())
            Add(input, name, text);

        if (suggestions is null)
            return Wrap(input);

        input.Attributes["list"] = $"{_id}-list";
        var list = new TagBuilder("datalist") { Attributes = { ["id"] = $"{_id}-list" } };
        foreach (var choice in suggestions)
            list.InnerHtml.AppendHtml(Option(choice));

        return Wrap(new HtmlContentBuilder().AppendHtml(input).AppendHtml(list));
    }

    public IHtmlContent TextArea(string? value, string? placeholder = null, int rows = 5)
    {
        var area = Control("textarea", "form-control");
        area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        Add(area, "placeholder", placeholder);
        area.InnerHtml.AppendLine().Append(Typed(value) ?? "");

        return Wrap(area);
    }

    /// <summary>A box that is sent either way, so that unticking it is told apart from not asking.</summary>
    public IHtmlContent Checkbox(bool value, bool asSwitch = false)
    {
        var ticked = _state is { AttemptedValue: { } typed } ? typed.StartsWith("true", StringComparison.OrdinalIgnoreCase) : value;
        var box = Control("input", "form-check-input");
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (ticked)
            box.Attributes["checked"] = "checked";
        if (asSwitch)
            box.Attributes["role"] = "switch";

        var unticked = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        unticked.Attributes["type"] = "hidden";
        unticked.Attributes["name"] = _name;
        unticked.Attributes["value"] = "false";

        return Wrap(new HtmlContentBuilder().AppendHtml(box).AppendHtml(unticked), labelAfter: true);
    }

    /// <summary>Tells a form in which nothing is chosen from one that does not ask.</summary>
    public IHtmlContent Present()
    {
        var marker = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        marker.Attributes["type"] = "hidden";
        marker.Attributes["name"] = _name;
        marker.Attributes["value"] = "";
        return marker;
    }

    public IHtmlContent Select(IEnumerable<Choice> choices, bool multiple = false)
    {
        var select = Control("select", "form-select");
        if (multiple)
            select.Attributes["multiple"] = "multiple";
        foreach (var choice in Chosen(choices))
            select.InnerHtml.AppendHtml(Option(choice));

        return Wrap(select);
    }

    /// <summary>Boxes or radio buttons under one legend; deeper choices are indented.</summary>
    public IHtmlContent Choices(string type, IEnumerable<Choice> choices)
    {
        var group = Describe(new TagBuilder("fieldset") { Attributes = { ["id"] = _id, ["class"] = "mb-3 field-row" } });
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
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["class"] = "form-check-input";
        input.Attributes["id"] = id;
        input.Attributes["name"] = _name;
        input.Attributes["value"] = choice.Value;
        if (choice.Selected)
            input.Attributes["checked"] = "checked";
        if (choice.Disabled)
            input.Attributes["disabled"] = "disabled";

        var label = new TagBuilder("label") { Attributes = { ["for"] = id, ["class"] = "form-check-label" } };
        label.InnerHtml.Append(choice.Text);

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

    private TagBuilder Control(string tag, string css) => Describe(new TagBuilder(tag)
    {
        Attributes = { ["id"] = _id, ["name"] = _name, ["class"] = css },
    });

    private static TagBuilder Option(Choice choice)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = choice.Value } };
        if (choice.Selected)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(choice.Text);
        return option;
    }

    private static void Add(TagBuilder control, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            control.Attributes[name] = value;
    }
}
