using OrchardCore.Alias.Handlers;
using OrchardCore.Alias.ViewModels;

namespace OrchardCore.Alias.Drivers;

internal sealed class AliasPartDisplayDriver(ISession session, IStringLocalizer<AliasPartDisplayDriver> S)
    : ContentPartDisplayDriver<AliasPart>
{
    public override IDisplayResult Edit(AliasPart part, BuildPartEditorContext context) =>
        Initialize<AliasPartViewModel>(GetEditorShapeType(context), model =>
            (model.Alias, model.AliasPart, model.ContentItem, model.Settings) =
                (part.Alias, part, part.ContentItem, context.TypePartDefinition.GetSettings<AliasPartSettings>()));

    public override async Task<IDisplayResult?> UpdateAsync(AliasPart part, UpdatePartEditorContext context)
    {
        if (context.TypePartDefinition.GetSettings<AliasPartSettings>().Options == AliasPartOptions.Editable)
        {
            var form = new AliasPartViewModel();
            await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.Alias!);

            part.Alias = form.Alias?.Trim();
            context.Updater.ModelState.Report(Prefix, part.Check(S));
            if (part.Alias is { Length: > 0 } alias
                && await AliasPartHandler.IsTakenAsync(session, alias, part.ContentItem.ContentItemId))
                context.Updater.ModelState.AddModelError(
                    $"{Prefix}.{nameof(form.Alias)}", S["The alias '{0}' belongs to another item.", alias]);
        }

        return Edit(part, context);
    }
}
