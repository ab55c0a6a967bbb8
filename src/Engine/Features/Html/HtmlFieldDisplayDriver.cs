namespace OrchardCore.ContentFields.Fields;

internal sealed class HtmlFieldDisplayDriver(
    ILiquidTemplateManager templates, IHtmlSanitizerService sanitizer, HtmlEncoder encoder,
    IStringLocalizer<HtmlFieldDisplayDriver> texts)
    : FieldEditor<HtmlField, DisplayHtmlFieldViewModel, EditHtmlFieldViewModel, HtmlFieldSettings>(texts, nameof(HtmlField.Html))
{
    protected override async ValueTask FillAsync(DisplayHtmlFieldViewModel model) =>
        model.Html = SettingsOf(model.PartFieldDefinition).RenderLiquid
            ? await templates.RenderStringAsync(model.Field.Html ?? "", encoder, model)
            : model.Field.Html;

    // An untouched value is not taken at all, so what is stored is cleaned once, not again and again.
    protected override void Take(HtmlField field, EditHtmlFieldViewModel form, HtmlFieldSettings settings) =>
        field.Html = settings.SanitizeHtml && form.Html is { } html ? sanitizer.Sanitize(html) : form.Html;

    protected override bool IsEmpty(HtmlField field) => string.IsNullOrWhiteSpace(field.Html);
}
