using System.Linq.Expressions;

namespace OrchardCore.Admin;

/// <summary>Controls of the dashboard's forms: label, control, hint and error, tied together for every reader.</summary>
internal static class FormFields
{
    public static IHtmlContent TextField<TModel, TValue>(
        this IHtmlHelper<TModel> html, Expression<Func<TModel, TValue>> of, IHtmlContent label, IHtmlContent? hint = null,
        string type = "text", bool required = false, string? autocomplete = null, bool focus = false)
    {
        var input = Tags.Of("input", ("type", type), ("value", type == "password" ? null : html.ValueFor(of)),
            ("autocomplete", autocomplete), ("autofocus", focus ? "autofocus" : null));
        return Around(html, of, input, label, hint, required);
    }

    /// <summary>Several lines, in the letters of code.</summary>
    public static IHtmlContent LinesField<TModel>(
        this IHtmlHelper<TModel> html, Expression<Func<TModel, string?>> of, IHtmlContent label, IHtmlContent? hint = null) =>
        Around(html, of, Tags.Of("textarea", new StringHtmlContent("\n" + html.ValueFor(of)), ("class", "code"), ("rows", "6"), ("spellcheck", "false")),
            label, hint, required: false);

    public static IHtmlContent SelectField<TModel, TValue>(
        this IHtmlHelper<TModel> html, Expression<Func<TModel, TValue>> of, IHtmlContent label,
        IEnumerable<SelectListItem> options, IHtmlContent? hint = null)
    {
        var (select, chosen) = (Tags.Of("select"), html.ValueFor(of));
        foreach (var option in options)
            select.InnerHtml.AppendHtml(Tags.Of("option", new StringHtmlContent(option.Text),
                ("value", option.Value), ("selected", option.Value == chosen ? "selected" : null)));

        return Around(html, of, select, label, hint, required: false);
    }

    public static IHtmlContent CheckField<TModel>(
        this IHtmlHelper<TModel> html, Expression<Func<TModel, bool>> of, IHtmlContent label, IHtmlContent? hint = null)
    {
        var (id, name) = (html.IdFor(of), html.NameFor(of));
        var box = Tags.Of("input", ("type", "checkbox"), ("value", "true"),
            ("checked", html.ValueFor(of) == "True" ? "checked" : null));
        Tie(box, id, name, hint, null);
        var field = Tags.Of("div", ("class", "field check"));
        field.InnerHtml.AppendHtml(box).AppendHtml(Label(id, label, false));
        AddNotes(field, id, hint, null);

        // A box that is not ticked is not sent: the hidden field says so.
        field.InnerHtml.AppendHtml(Tags.Of("input", ("type", "hidden"), ("name", name), ("value", "false")));
        return field;
    }

    /// <summary>All that is wrong, on top of the form, each with the way to its control.</summary>
    public static IHtmlContent ErrorSummary(this IHtmlHelper html, IHtmlContent heading)
    {
        var wrong = html.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors, (entry, error) => (entry.Key, Text: TextOf(error)))
            .Where(error => error.Text.Length > 0).Distinct().ToArray();
        if (wrong.Length == 0)
            return HtmlString.Empty;

        var list = Tags.Of("ul");
        foreach (var (key, text) in wrong)
        {
            IHtmlContent said = new StringHtmlContent(text);
            list.InnerHtml.AppendHtml(Tags.Of("li", key.Length == 0 ? said
                : Tags.Of("a", said, ("href", "#" + TagBuilder.CreateSanitizedId(key, "_")))));
        }

        var summary = Tags.Of("div", Tags.Of("h2", heading),
            ("class", "error-summary"), ("role", "alert"), ("tabindex", "-1"), ("autofocus", "autofocus"));
        summary.InnerHtml.AppendHtml(list);
        return summary;
    }

    private static TagBuilder Around<TModel, TValue>(
        IHtmlHelper<TModel> html, Expression<Func<TModel, TValue>> of, TagBuilder control, IHtmlContent label,
        IHtmlContent? hint, bool required)
    {
        var (id, name) = (html.IdFor(of), html.NameFor(of));
        var error = html.ViewData.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0
            ? TextOf(entry.Errors[0]) : null;

        Tie(control, id, name, hint, error);
        if (required)
            control.Attributes["required"] = "required";

        var field = Tags.Of("div", Label(id, label, required), ("class", error is null ? "field" : "field is-invalid"));
        field.InnerHtml.AppendHtml(control);
        AddNotes(field, id, hint, error);
        return field;
    }

    private static void Tie(TagBuilder control, string id, string name, IHtmlContent? hint, string? error)
    {
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        string?[] notes = [error is null ? null : id + "-error", hint is null ? null : id + "-hint"];
        if (notes.Any(note => note is not null))
            control.Attributes["aria-describedby"] = string.Join(' ', notes.Where(note => note is not null));

        if (error is not null)
            control.Attributes["aria-invalid"] = "true";
    }

    private static TagBuilder Label(string id, IHtmlContent text, bool required)
    {
        var label = Tags.Of("label", text, ("for", id));
        if (required)
            label.InnerHtml.AppendHtml(" <span class=\"required\">(required)</span>");

        return label;
    }

    private static void AddNotes(TagBuilder field, string id, IHtmlContent? hint, string? error)
    {
        if (hint is not null)
            field.InnerHtml.AppendHtml(Tags.Of("p", hint, ("class", "hint"), ("id", id + "-hint")));

        if (error is not null)
            field.InnerHtml.AppendHtml(Tags.Of("p", new StringHtmlContent(error), ("class", "error"), ("id", id + "-error")));
    }

    private static string TextOf(ModelError error) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : error.Exception?.Message ?? "";
}
