namespace OrchardCore.Markdown;

internal sealed class MarkdownFieldDisplayDriver(MarkdownText text, IStringLocalizer<MarkdownFieldDisplayDriver> texts)
    : FieldEditor<MarkdownField, MarkdownFieldViewModel, EditMarkdownFieldViewModel, MarkdownFieldSettings>(
        texts, nameof(MarkdownField.Markdown))
{
    protected override async ValueTask FillAsync(MarkdownFieldViewModel model)
    {
        var settings = SettingsOf(model.PartFieldDefinition);
        model.Markdown = model.Field.Markdown;
        model.Html = await text.ToHtmlAsync(
            model.Markdown, model, settings.RenderLiquid, settings.SanitizeHtml, model.Field.ContentItem,
            nameof(model.PartFieldDefinition), model.PartFieldDefinition);
    }

    protected override bool IsEmpty(MarkdownField field) => string.IsNullOrWhiteSpace(field.Markdown);
}
