using System.Linq.Expressions;

namespace OrchardCore.Admin;

/// <summary>Controls of the dashboard's forms: label, control, hint and error, tied together for every reader.</summary>
internal static class FormFields
{
    private static readonly HtmlString Nothing = new("");

    public static IHtmlContent TextField<TModel, TValue>(
        this IHtmlHelper<TModel> html, Expression<Func<TModel, TValue>> of, IHtmlContent label, IHtmlContent? hint = null,
        string type = "text", bool required = false, string? autocomplete = null, bool focus = false)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        if (type != "password")
            input.Attributes["value"] = html.ValueFor(of);

        if (autocomplete is not null)
            input.Attributes["autocomplete"] = autocomplete;

        if (focus)
            input.Attributes["autofocus"] = "autofocus";

        return Around(html, of, input, label, hint, required);
    }

    public static IHtmlContent SelectField<TModel, TValue>(
        this IHtmlHelper<TModel> html, Expression<Func<TModel, TValue>> of, IHtmlContent label,
        IEnumerable<SelectListItem> options, IHtmlContent? hint = null)
    {
        var select = new TagBuilder("select");
        var chosen = html.ValueFor(of);
        foreach (var option in options)
        {
            var tag = new TagBuilder("option");
            tag.Attributes["value"] = option.Value;
            if (option.Value == chosen)
                tag.Attributes["selected"] = "selected";

            tag.InnerHtml.Append(option.Text);
            select.InnerHtml.AppendHtml(tag);
        }

        return Around(html, of, select, label, hint, required: false);
    }

    public static IHtmlContent CheckField<TModel>(
        this IHtmlHelper<TModel> html, Expression<Func<TModel, bool>> of, IHtmlContent label, IHtmlContent? hint = null)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (html.ValueFor(of) == "True")
            box.Attributes["checked"] = "checked";

        var (id, name) = (html.IdFor(of), html.NameFor(of));
        Tie(box, id, name, hint, null);
        var field = Field("check");
        field.InnerHtml.AppendHtml(box).AppendHtml(Label(id, label, false));
        AddNotes(field, id, hint, null);

        // A box that is not ticked is not sent: the hidden field says so.
        var unticked = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        unticked.Attributes["type"] = "hidden";
        unticked.Attributes["name"] = name;
        unticked.Attributes["value"] = "false";
        field.InnerHtml.AppendHtml(unticked);
        return field;
    }

    /// <summary>All that is wrong, on top of the form, each with the way to its control.</summary>
    public static IHtmlContent ErrorSummary(this IHtmlHelper html, IHtmlContent heading)
    {
        var wrong = html.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors, (entry, error) => (entry.Key, Text: TextOf(error)))
            .Where(error => error.Text.Length > 0).Distinct().ToArray();
        if (wrong.Length == 0)
            return Nothing;

        var list = new TagBuilder("ul");
        foreach (var (key, text) in wrong)
            list.InnerHtml.AppendHtml(Item(key, text));

        var title = new TagBuilder("h2");
        title.InnerHtml.AppendHtml(heading);
        var summary = new TagBuilder("div");
        summary.AddCssClass("error-summary");
        summary.Attributes["role"] = "alert";
        summary.Attributes["tabindex"] = "-1";
        summary.Attributes["autofocus"] = "autofocus";
        summary.InnerHtml.AppendHtml(title).AppendHtml(list);
        return summary;
    }

    private static TagBuilder Item(string key, string text)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
            item.InnerHtml.Append(text);
        else
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
            link.InnerHtml.Append(text);
            item.InnerHtml.AppendHtml(link);
        }

        return item;
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

        var field = Field(error is null ? null : "is-invalid");
        field.InnerHtml.AppendHtml(Label(id, label, required)).AppendHtml(control);
        AddNotes(field, id, hint, error);
        return field;
    }

    private static TagBuilder Field(string? state)
    {
        var field = new TagBuilder("div");
        if (state is not null)
            field.AddCssClass(state);

        field.AddCssClass("field");
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
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.AppendHtml(text);
        if (required)
            label.InnerHtml.AppendHtml(" <span class=\"required\">(required)</span>");

        return label;
    }

    private static void AddNotes(TagBuilder field, string id, IHtmlContent? hint, string? error)
    {
        if (hint is not null)
            field.InnerHtml.AppendHtml(Note(id + "-hint", "hint", hint));

        if (error is not null)
            field.InnerHtml.AppendHtml(Note(id + "-error", "error", new StringHtmlContent(error)));
    }

    private static TagBuilder Note(string id, string kind, IHtmlContent text)
    {
        var note = new TagBuilder("p");
        note.AddCssClass(kind);
        note.Attributes["id"] = id;
        note.InnerHtml.AppendHtml(text);
        return note;
    }

    private static string TextOf(ModelError error) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : error.Exception?.Message ?? "";
}
