using OrchardCore.Markdown.Models;
using OrchardCore.Markdown.Services;
using OrchardCore.Markdown.Settings;
using OrchardCore.Markdown.ViewModels;

namespace OrchardCore.Markdown.Drivers;

internal sealed class MarkdownBodyPartDisplayDriver(MarkdownText text, IStringLocalizer<MarkdownBodyPartDisplayDriver> S)
    : ContentPartDisplayDriver<MarkdownBodyPart>
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

    public override IDisplayResult Edit(MarkdownBodyPart part, BuildPartEditorContext context) =>
        this.Fields("MarkdownBodyPart_Edit", Prefix, context, fields => fields
            .Lines(nameof(MarkdownBodyPart.Markdown), S["Body"], part.Markdown, S["Markdown: **bold**, [links](https://…), lists."]));

    public override async Task<IDisplayResult?> UpdateAsync(MarkdownBodyPart part, UpdatePartEditorContext context)
    {
        var form = new MarkdownBodyPartViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, it => it.Markdown!);
        part.Markdown = form.Markdown;

        return Edit(part, context);
    }
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
