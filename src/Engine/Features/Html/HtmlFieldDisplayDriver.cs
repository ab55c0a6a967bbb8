namespace OrchardCore.ContentFields.Fields;

internal sealed class HtmlFieldDisplayDriver(
    ILiquidTemplateManager templates, IHtmlSanitizerService sanitizer, HtmlEncoder encoder,
    IStringLocalizer<HtmlFieldDisplayDriver> S)
    : ContentFieldDisplayDriver<HtmlField>
{
    public override IDisplayResult Display(HtmlField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayHtmlFieldViewModel>(GetDisplayShapeType(context), async model =>
        {
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
            model.Html = context.PartFieldDefinition.GetSettings<HtmlFieldSettings>().RenderLiquid
                ? await templates.RenderStringAsync(field.Html ?? "", encoder, model)
                : field.Html;
        })
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(HtmlField field, BuildFieldEditorContext context) =>
        this.Fields(GetEditorShapeType(context), Prefix, context, fields => fields.Lines(
            nameof(HtmlField.Html), context.PartFieldDefinition.DisplayName(), field.Html,
            context.PartFieldDefinition.GetSettings<HtmlFieldSettings>().Hint));

    public override async Task<IDisplayResult?> UpdateAsync(HtmlField field, UpdateFieldEditorContext context)
    {
        await context.Updater.TryUpdateModelAsync(field, Prefix, it => it.Html!);
        var settings = context.PartFieldDefinition.GetSettings<HtmlFieldSettings>();

        if (settings.SanitizeHtml && field.Html is { } html)
            field.Html = sanitizer.Sanitize(html);
        if (settings.Required && string.IsNullOrWhiteSpace(field.Html))
            context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(field.Html)}",
                S["A value is required for {0}.", context.PartFieldDefinition.DisplayName()].Value);

        return Edit(field, context);
    }
}
