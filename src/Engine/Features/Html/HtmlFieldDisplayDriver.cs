namespace OrchardCore.ContentFields.Fields;

internal sealed class HtmlFieldDisplayDriver(
    RichText text, IHtmlSanitizerService sanitizer,
    IStringLocalizer<HtmlFieldDisplayDriver> texts)
    : FieldEditor<HtmlField, DisplayHtmlFieldViewModel, EditHtmlFieldViewModel, HtmlFieldSettings>(texts, nameof(HtmlField.Html))
{
    protected override async ValueTask FillAsync(DisplayHtmlFieldViewModel model)
    {
        var settings = SettingsOf(model.PartFieldDefinition);
        model.Html = await text.HtmlAsync(
            model.Field.Html, model, settings.RenderLiquid, settings.SanitizeHtml, model.Field.ContentItem,
            nameof(model.PartFieldDefinition), model.PartFieldDefinition);
    }

    // An untouched value is not taken at all, so what is stored is cleaned once, not again and again.
    protected override void Take(HtmlField field, EditHtmlFieldViewModel form, HtmlFieldSettings settings) =>
        field.Html = settings.SanitizeHtml && form.Html is { } html ? sanitizer.Sanitize(html) : form.Html;

    protected override bool IsEmpty(HtmlField field) => string.IsNullOrWhiteSpace(field.Html);
}
