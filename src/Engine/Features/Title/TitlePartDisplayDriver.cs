using OrchardCore.Title.ViewModels;

namespace OrchardCore.Title.Drivers;

internal sealed class TitlePartDisplayDriver(IStringLocalizer<TitlePartDisplayDriver> S)
    : ContentPartDisplayDriver<TitlePart>
{
    public override IDisplayResult? Display(TitlePart part, BuildPartDisplayContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        if (!settings.RenderTitle || string.IsNullOrWhiteSpace(part.Title))
            return null;

        return Initialize<TitlePartViewModel>(GetDisplayShapeType(context), model => Fill(model, part, settings))
            .Location("Detail", "Header:5")
            .Location("Summary", "Header:5");
    }

    public override IDisplayResult? Edit(TitlePart part, BuildPartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        if (settings.Options == TitlePartOptions.GeneratedHidden)
            return null;

        return Initialize<TitlePartViewModel>(
            GetEditorShapeType(context), model => Fill(model, part, settings));
    }

    public override async Task<IDisplayResult?> UpdateAsync(TitlePart part, UpdatePartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        if (settings.Options is TitlePartOptions.Editable or TitlePartOptions.EditableRequired)
        {
            var form = new TitlePartViewModel();
            await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.Title!);

            part.Title = form.Title?.Trim();
            if (settings.Options == TitlePartOptions.EditableRequired && string.IsNullOrEmpty(part.Title))
                context.Updater.ModelState.AddModelError(
                    $"{Prefix}.{nameof(form.Title)}", S["A value is required for {0}.", S["Title"].Value]);

            part.ContentItem.DisplayText = part.Title;
        }

        return Edit(part, context);
    }

    private static void Fill(TitlePartViewModel model, TitlePart part, TitlePartSettings settings) =>
        (model.Title, model.TitlePart, model.ContentItem, model.Settings) =
            (part.Title, part, part.ContentItem, settings);
}
