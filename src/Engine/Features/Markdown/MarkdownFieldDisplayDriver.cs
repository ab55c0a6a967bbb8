using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Settings;
using OrchardCore.Markdown.ViewModels;

namespace OrchardCore.Markdown.Drivers;

internal sealed class MarkdownFieldDisplayDriver(MarkdownText text, IStringLocalizer<MarkdownFieldDisplayDriver> S)
    : ContentFieldDisplayDriver<MarkdownField>
{
    public override IDisplayResult Display(MarkdownField field, BuildFieldDisplayContext context) =>
        Initialize<MarkdownFieldViewModel>(GetDisplayShapeType(context), async model =>
        {
            var settings = context.PartFieldDefinition.GetSettings<MarkdownFieldSettings>();
            (model.Markdown, model.Field, model.Part, model.PartFieldDefinition) =
                (field.Markdown, field, context.ContentPart, context.PartFieldDefinition);
            model.Html = await text.ToHtmlAsync(field.Markdown, model, settings.RenderLiquid, settings.SanitizeHtml);
        })
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(MarkdownField field, BuildFieldEditorContext context) =>
        this.Fields(GetEditorShapeType(context), Prefix, context, fields => fields.Lines(
            nameof(MarkdownField.Markdown), context.PartFieldDefinition.DisplayName(), field.Markdown,
            context.PartFieldDefinition.GetSettings<MarkdownFieldSettings>().Hint));

    public override async Task<IDisplayResult?> UpdateAsync(MarkdownField field, UpdateFieldEditorContext context)
    {
        await context.Updater.TryUpdateModelAsync(field, Prefix, it => it.Markdown!);
        if (context.PartFieldDefinition.GetSettings<MarkdownFieldSettings>().Required &&
            string.IsNullOrWhiteSpace(field.Markdown))
            context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(field.Markdown)}",
                S["A value is required for {0}.", context.PartFieldDefinition.DisplayName()].Value);

        return Edit(field, context);
    }
}
