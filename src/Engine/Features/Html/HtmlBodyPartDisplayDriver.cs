using OrchardCore.Html.Models;
using OrchardCore.Html.Settings;
using OrchardCore.Html.ViewModels;

namespace OrchardCore.Html.Drivers;

/// <summary>HTML is cleaned when it is saved, so that showing it costs nothing.</summary>
internal sealed class HtmlBodyPartDisplayDriver(
    ILiquidTemplateManager templates, IHtmlSanitizerService sanitizer, HtmlEncoder encoder,
    IStringLocalizer<HtmlBodyPartDisplayDriver> S)
    : ContentPartDisplayDriver<HtmlBodyPart>
{
    public override IDisplayResult Display(HtmlBodyPart part, BuildPartDisplayContext context) =>
        Initialize<HtmlBodyPartViewModel>(GetDisplayShapeType(context), model => FillAsync(model, part, context))
            .Location("Detail", "Content:5")
            .Location("Summary", "Content:10");

    public override IDisplayResult Edit(HtmlBodyPart part, BuildPartEditorContext context) =>
        this.Fields("HtmlBodyPart_Edit", Prefix, context, fields => fields
            .Lines(nameof(HtmlBodyPart.Html), S["Body"], part.Html, S["HTML. What browsers could run is taken out."]));

    public override async Task<IDisplayResult?> UpdateAsync(HtmlBodyPart part, UpdatePartEditorContext context)
    {
        var form = new HtmlBodyPartViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, it => it.Html!);
        var settings = context.TypePartDefinition.GetSettings<HtmlBodyPartSettings>();

        part.Html = settings.SanitizeHtml && form.Html is { } html ? sanitizer.Sanitize(html) : form.Html;
        if (settings.RenderLiquid && !templates.Validate(part.Html ?? "", out var errors))
            context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(part.Html)}", string.Join(' ', errors));

        return Edit(part, context);
    }

    private async ValueTask FillAsync(HtmlBodyPartViewModel model, HtmlBodyPart part, BuildPartDisplayContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<HtmlBodyPartSettings>();
        model.Html = settings.RenderLiquid && !string.IsNullOrEmpty(part.Html)
            ? await templates.RenderStringAsync(part.Html, encoder, model)
            : part.Html;
        (model.HtmlBodyPart, model.ContentItem, model.TypePartDefinition) =
            (part, part.ContentItem, context.TypePartDefinition);
    }
}
