using OrchardCore.Contents.Models;
using OrchardCore.Contents.ViewModels;

namespace OrchardCore.Contents.Drivers;

/// <summary>When the item was created, in the site's time zone.</summary>
internal sealed class DateEditorDriver(ILocalClock clock, IStringLocalizer<DateEditorDriver> S)
    : ContentPartDisplayDriver<CommonPart>
{
    public override IDisplayResult? Edit(CommonPart part, BuildPartEditorContext context) =>
        !context.TypePartDefinition.GetSettings<CommonPartSettings>().DisplayDateEditor
            ? null
            : Initialize<DateEditorViewModel>("CommonPart_Edit__Date", async model =>
            {
                model.LocalDateTime = part.ContentItem.CreatedUtc is { } created
                    ? (await clock.ConvertToLocalAsync(DateTime.SpecifyKind(created, DateTimeKind.Utc))).DateTime
                    : null;
            });

    public override async Task<IDisplayResult?> UpdateAsync(CommonPart part, UpdatePartEditorContext context)
    {
        if (context.TypePartDefinition.GetSettings<CommonPartSettings>().DisplayDateEditor)
        {
            var form = new DateEditorViewModel();
            await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.LocalDateTime!);

            if (!context.Updater.ModelState.Explain(
                Prefix, nameof(form.LocalDateTime), S["The value of {0} must be a date and a time.", S["Created"].Value]))
                part.ContentItem.CreatedUtc = form.LocalDateTime is { } local ? await clock.ConvertToUtcAsync(local) : null;
        }

        return Edit(part, context);
    }
}
