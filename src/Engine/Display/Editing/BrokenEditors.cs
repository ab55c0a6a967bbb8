namespace OrchardCore.DisplayManagement.Editing;

/// <summary>
/// An editor that could not be shown: its place in the form says so by name, and a form with such a place is never saved,
/// since for most drivers what was not sent was emptied.
/// </summary>
internal sealed class BrokenEditors(IStringLocalizer<BrokenEditors> S)
{
    private const string Field = "broken-editor";

    /// <summary>What stands in the form where the editor would be.</summary>
    public void Write(string name, ShapeBuffer output)
    {
        var text = Tags.Of("p", new StringHtmlContent(S["The editor of {0} could not be shown. What is stored of it stays, and this page can't be saved until that is mended.", name]));
        Tags.Of("div", new HtmlContentBuilder().AppendHtml(text).AppendHtml(Tags.Of("input", ("type", "hidden"), ("name", Field), ("value", name))),
            ("class", "notice danger"), ("role", "alert")).WriteTo(output, HtmlEncoder.Default);
    }

    /// <summary>Puts such a place into an editor whose driver failed.</summary>
    public async ValueTask AddAsync(string name, BuildEditorContext context, ShapeBuffers buffers)
    {
        var notice = buffers.Rent();
        Write(name, notice);
        var result = new ShapeResult("BrokenEditor", build => build.ShapeFactory.CreateAsync("BrokenEditor"), shape =>
        {
            shape.Metadata.Rendered = notice;
            return Task.CompletedTask;
        }).Location(context.DefaultZone ?? "Content");
        await (string.IsNullOrEmpty(context.GroupId) ? result : result.OnGroup(context.GroupId)).ApplyAsync(context);
    }

    /// <summary>Refuses a form in which an editor was missing.</summary>
    public void Refuse(IFormCollection form, ModelStateDictionary state)
    {
        foreach (var name in form[Field].Distinct())
            state.AddModelError("", S["The editor of {0} could not be shown, so nothing was saved.", name ?? ""]);
    }
}
