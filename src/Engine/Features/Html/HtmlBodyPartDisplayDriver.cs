using OrchardCore.Html.Settings;
using OrchardCore.Html.ViewModels;

namespace OrchardCore.Html;

internal sealed class HtmlBodyPartDisplayDriver(
    RichText text, ILiquidTemplateManager templates, IHtmlSanitizerService sanitizer)
    : PartEditor<HtmlBodyPart, HtmlBodyPartViewModel>
{
    public override IDisplayResult Display(HtmlBodyPart part, BuildPartDisplayContext context) =>
        Initialize<HtmlBodyPartViewModel>(GetDisplayShapeType(context), async model =>
        {
            (model.HtmlBodyPart, model.ContentItem, model.TypePartDefinition) =
                (part, part.ContentItem, context.TypePartDefinition);
            var settings = context.TypePartDefinition.GetSettings<HtmlBodyPartSettings>();
            model.Html = await text.HtmlAsync(
                part.Html, model, settings.RenderLiquid, settings.SanitizeHtml, part.ContentItem,
                nameof(model.TypePartDefinition), context.TypePartDefinition);
        })
            .Location("Detail", "Content:5")
            .Location("Summary", "Content:10");

    protected override void Describe(HtmlBodyPartViewModel form, HtmlBodyPart part, BuildPartEditorContext context) =>
        (form.HtmlBodyPart, form.ContentItem, form.TypePartDefinition) = (part, part.ContentItem, context.TypePartDefinition);

    protected override void Take(HtmlBodyPart part, HtmlBodyPartViewModel form, UpdatePartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<HtmlBodyPartSettings>();
        if (form.Html != part.Html)
            part.Html = settings.SanitizeHtml && form.Html is { } html ? sanitizer.Sanitize(html) : form.Html;
        if (settings.RenderLiquid && !templates.Validate(part.Html ?? "", out var errors))
            Refuse(context, nameof(part.Html), string.Join(' ', errors));
    }
}
