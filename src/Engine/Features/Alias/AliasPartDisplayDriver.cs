namespace OrchardCore.Alias;

internal sealed class AliasPartDisplayDriver(ISession session, IStringLocalizer<AliasPartDisplayDriver> S)
    : PartEditor<AliasPart, AliasPartViewModel>
{
    protected override void Describe(AliasPartViewModel form, AliasPart part, BuildPartEditorContext context) =>
        (form.AliasPart, form.ContentItem, form.Settings) = (part, part.ContentItem, SettingsOf(context));

    protected override async ValueTask TakeAsync(AliasPart part, AliasPartViewModel form, UpdatePartEditorContext context)
    {
        if (SettingsOf(context).Options != AliasPartOptions.Editable)
            return;

        part.Alias = form.Alias?.Trim();
        context.Updater.ModelState.Report(Prefix, part.Check(S));
        if (part.Alias is { Length: > 0 } alias
            && await AliasPartHandler.IsTakenAsync(session, alias, part.ContentItem.ContentItemId))
            Refuse(context, nameof(form.Alias), S["The alias '{0}' belongs to another item.", alias]);
    }

    private static AliasPartSettings SettingsOf(BuildPartEditorContext context) =>
        context.TypePartDefinition.GetSettings<AliasPartSettings>();
}
