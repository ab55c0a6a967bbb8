using OrchardCore.Liquid.ViewModels;

namespace OrchardCore.Liquid;

internal sealed class LiquidPartDisplayDriver(ILiquidTemplateManager templates, HtmlEncoder encoder)
    : PartEditor<LiquidPart, LiquidPartViewModel>
{
    public override IDisplayResult Display(LiquidPart part, BuildPartDisplayContext context) =>
        Initialize<LiquidPartViewModel>(GetDisplayShapeType(context), async model =>
        {
            (model.Liquid, model.LiquidPart, model.ContentItem) = (part.Liquid, part, part.ContentItem);
            model.Html = await templates.RenderStringAsync(part.Liquid ?? "", encoder, model);
        })
            .Location("Detail", "Content")
            .Location("Summary", "Content:10");

    protected override void Describe(LiquidPartViewModel form, LiquidPart part, BuildPartEditorContext context) =>
        (form.LiquidPart, form.ContentItem) = (part, part.ContentItem);

    protected override void Take(LiquidPart part, LiquidPartViewModel form, UpdatePartEditorContext context)
    {
        part.Liquid = form.Liquid;
        if (!templates.Validate(part.Liquid ?? "", out var errors))
            Refuse(context, nameof(part.Liquid), string.Join(' ', errors));
    }
}
