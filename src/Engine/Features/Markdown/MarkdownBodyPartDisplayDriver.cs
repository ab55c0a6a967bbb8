namespace OrchardCore.Markdown;

internal sealed class MarkdownBodyPartDisplayDriver(MarkdownText text) : PartEditor<MarkdownBodyPart, MarkdownBodyPartViewModel>
{
    public override IDisplayResult Display(MarkdownBodyPart part, BuildPartDisplayContext context) =>
        Initialize<MarkdownBodyPartViewModel>(GetDisplayShapeType(context), async model =>
        {
            var settings = context.TypePartDefinition.GetSettings<MarkdownBodyPartSettings>();
            (model.Markdown, model.MarkdownBodyPart, model.ContentItem, model.TypePartDefinition) =
                (part.Markdown, part, part.ContentItem, context.TypePartDefinition);
            model.Html = await text.ToHtmlAsync(part.Markdown, model, settings.RenderLiquid, settings.SanitizeHtml);
        })
            .Location("Detail", "Content:5")
            .Location("Summary", "Content:10");

    protected override void Describe(
        MarkdownBodyPartViewModel form, MarkdownBodyPart part, BuildPartEditorContext context) =>
        (form.MarkdownBodyPart, form.ContentItem, form.TypePartDefinition) =
            (part, part.ContentItem, context.TypePartDefinition);
}

/// <summary>Markdown on its way to a page: its templates, its HTML, and that cleaned.</summary>
internal sealed class MarkdownText(
    IMarkdownService markdown, ILiquidTemplateManager templates, IHtmlSanitizerService sanitizer, HtmlEncoder encoder)
{
    public async ValueTask<string> ToHtmlAsync(string? source, object model, bool renderLiquid, bool sanitize)
    {
        if (string.IsNullOrEmpty(source))
            return "";

        var html = markdown.ToHtml(renderLiquid ? await templates.RenderStringAsync(source, encoder, model) : source);

        return sanitize ? sanitizer.Sanitize(html) : html;
    }
}
