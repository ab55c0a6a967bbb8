using OrchardCore.Liquid.Models;
using OrchardCore.Liquid.ViewModels;

namespace OrchardCore.Liquid.Drivers;

internal sealed class LiquidPartDisplayDriver(
    ILiquidTemplateManager templates, HtmlEncoder encoder, IStringLocalizer<LiquidPartDisplayDriver> S)
    : ContentPartDisplayDriver<LiquidPart>
{
    public override IDisplayResult Display(LiquidPart part, BuildPartDisplayContext context) =>
        Initialize<LiquidPartViewModel>(GetDisplayShapeType(context), async model =>
        {
            (model.Liquid, model.LiquidPart, model.ContentItem) = (part.Liquid, part, part.ContentItem);
            model.Html = await templates.RenderStringAsync(part.Liquid ?? "", encoder, model);
        })
            .Location("Detail", "Content")
            .Location("Summary", "Content:10");

    public override IDisplayResult Edit(LiquidPart part, BuildPartEditorContext context) =>
        this.Fields("LiquidPart_Edit", Prefix, context, fields => fields
            .Lines(nameof(LiquidPart.Liquid), S["Template"], part.Liquid, S["Liquid. It may use every value that templates of the theme may."]));

    public override async Task<IDisplayResult?> UpdateAsync(LiquidPart part, UpdatePartEditorContext context)
    {
        var form = new LiquidPartViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, it => it.Liquid!);

        part.Liquid = form.Liquid;
        if (!templates.Validate(part.Liquid ?? "", out var errors))
            context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(part.Liquid)}", string.Join(' ', errors));

        return Edit(part, context);
    }
}
