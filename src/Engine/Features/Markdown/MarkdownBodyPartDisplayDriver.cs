namespace OrchardCore.Markdown;

internal sealed class MarkdownBodyPartDisplayDriver(MarkdownText text) : PartEditor<MarkdownBodyPart, MarkdownBodyPartViewModel>
{
    public override IDisplayResult Display(MarkdownBodyPart part, BuildPartDisplayContext context) =>
        Initialize<MarkdownBodyPartViewModel>(GetDisplayShapeType(context), async model =>
        {
            var settings = context.TypePartDefinition.GetSettings<MarkdownBodyPartSettings>();
            (model.Markdown, model.MarkdownBodyPart, model.ContentItem, model.TypePartDefinition) =
                (part.Markdown, part, part.ContentItem, context.TypePartDefinition);
            model.Html = await text.ToHtmlAsync(
                part.Markdown, model, settings.RenderLiquid, settings.SanitizeHtml, part.ContentItem,
                nameof(model.TypePartDefinition), context.TypePartDefinition);
        })
            .Location("Detail", "Content:5")
            .Location("Summary", "Content:10");

    protected override void Describe(
        MarkdownBodyPartViewModel form, MarkdownBodyPart part, BuildPartEditorContext context) =>
        (form.MarkdownBodyPart, form.ContentItem, form.TypePartDefinition) =
            (part, part.ContentItem, context.TypePartDefinition);
}

/// <summary>Markdown on its way to a page: its templates, its HTML, and that cleaned.</summary>
internal sealed class MarkdownText(IMarkdownService markdown, RichText text)
{
    public async ValueTask<string> ToHtmlAsync(
        string? source, object model, bool renderLiquid, bool sanitize, ContentItem item, string about, object definition) =>
        string.IsNullOrEmpty(source) ? "" : await text.OfMarkdownAsync(
            markdown.ToHtml(await text.LiquidAsync(source, model, renderLiquid)), sanitize, item, about, definition);
}
