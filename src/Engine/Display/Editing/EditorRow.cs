namespace OrchardCore.DisplayManagement.Editing;

/// <summary>
/// One control of an editor with what belongs to it: label, hint, error, and the value as it was typed.
/// Every stock editor is made of these, so that all of them are labelled and described alike.
/// </summary>
internal sealed partial class EditorRow
{
    private readonly string _name;
    private readonly string _id;
    private readonly string _label;
    private readonly string? _hint;
    private readonly bool _required;
    private readonly ModelStateEntry? _state;

    public EditorRow(
        string? prefix, string property, string label, string? hint, bool required, ModelStateDictionary? state)
    {
        _name = string.IsNullOrEmpty(prefix) ? property : $"{prefix}.{property}";
        _id = TagBuilder.CreateSanitizedId(_name, "_");
        (_label, _hint, _required) = (label, hint, required);
        _state = state?.GetValueOrDefault(_name);
    }

    public static EditorRow For(
        ViewContext view, object model, string property, ContentPartFieldDefinition field, FieldSettings? settings) =>
        For(view, model, property, field.DisplayName(), settings?.Hint, settings?.Required ?? false);

    public static EditorRow For(
        ViewContext view, object model, string property, string label, string? hint = null, bool required = false)
    {
        var prefix = (model as IShape)?.Metadata.Prefix ?? view.ViewData.TemplateInfo.HtmlFieldPrefix;
        var updater = view.HttpContext.RequestServices.GetService<IUpdateModelAccessor>()?.ModelUpdater;

        return new(prefix, property, label, hint, required, updater?.ModelState ?? view.ModelState);
    }

    private bool HasError => _state?.Errors.Count > 0;

    private string? Typed(string? stored) => _state is { AttemptedValue: { } typed } ? typed : stored;

    private IHtmlContent Wrap(IHtmlContent control, bool labelAfter = false)
    {
        var label = Tags.Of("label", ("for", _id), ("class", labelAfter ? "form-check-label" : "form-label"));
        Caption(label.InnerHtml);

        IHtmlContentBuilder row = new HtmlContentBuilder();
        row.AppendHtml(labelAfter
            ? "<div class=\"mb-3 field-row\"><div class=\"form-check\">"
            : "<div class=\"mb-3 field-row\">");
        if (labelAfter)
            row.AppendHtml(control).AppendHtml(label).AppendHtml("</div>");
        else
            row.AppendHtml(label).AppendHtml(control);

        return Notes(row).AppendHtml("</div>");
    }

    private void Caption(IHtmlContentBuilder html)
    {
        html.Append(_label);
        if (_required)
            html.AppendHtml(" <span class=\"required\" aria-hidden=\"true\">*</span>");
    }

    private IHtmlContentBuilder Notes(IHtmlContentBuilder row)
    {
        if (!string.IsNullOrWhiteSpace(_hint))
            row.AppendHtml(Note("hint", _hint));

        if (HasError)
            row.AppendHtml(Note("field-validation-error text-danger", string.Join(' ', _state!.Errors
                .Select(error => error.ErrorMessage).Where(message => message.Length > 0).Distinct())));

        return row;
    }

    private TagBuilder Note(string css, string text) => Tags.Of(
        "span", new StringHtmlContent(text), ("id", _id + (css == "hint" ? "-hint" : "-error")), ("class", css));

    /// <summary>Names the control, and what describes it, to those who hear the page.</summary>
    private TagBuilder Describe(TagBuilder control)
    {
        var notes = string.Join(' ', ((string?[])[
            string.IsNullOrWhiteSpace(_hint) ? null : $"{_id}-hint", HasError ? $"{_id}-error" : null]).OfType<string>());
        if (notes.Length > 0)
            control.Attributes["aria-describedby"] = notes;
        if (_required)
            control.Attributes["aria-required"] = "true";
        if (HasError)
            control.Attributes["aria-invalid"] = "true";

        return control;
    }
}
