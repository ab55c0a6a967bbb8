using OrchardCore.DisplayManagement.Entities;

namespace OrchardCore.Layers;

/// <summary>Which zones of the layout take widgets.</summary>
internal sealed class LayerSettingsDriver(IAuthorizationService authorization, IHttpContextAccessor http)
    : SiteDisplayDriver<LayerSettings>
{
    public const string GroupId = "zones";

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, LayerSettings settings, BuildEditorContext context) =>
        await MayAsync()
            ? Initialize<LayerSettingsViewModel>(
                "LayerSettings_Edit", form => form.Zones = string.Join(", ", settings.Zones))
                .Location("Content:3").OnGroup(GroupId)
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(
        ISite site, LayerSettings settings, UpdateEditorContext context)
    {
        if (!await MayAsync())
            return null;

        var form = new LayerSettingsViewModel { Zones = string.Join(", ", settings.Zones) };
        await FormOf<LayerSettingsViewModel>.BindAsync(form, context.Updater, Prefix);
        settings.Zones = (form.Zones ?? "").Split(
            [',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        return await EditAsync(site, settings, context);
    }

    private Task<bool> MayAsync() =>
        authorization.AuthorizeAsync(http.HttpContext!.User, Permissions.ManageLayers);
}
