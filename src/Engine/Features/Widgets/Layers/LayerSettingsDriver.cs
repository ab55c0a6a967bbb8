using OrchardCore.DisplayManagement.Entities;

namespace OrchardCore.Layers.Drivers;

/// <summary>Which zones of the layout take widgets.</summary>
internal sealed class LayerSettingsDriver(
    IAuthorizationService authorization, IHttpContextAccessor http, IStringLocalizer<LayerSettingsDriver> S)
    : SiteDisplayDriver<LayerSettings>
{
    public const string GroupId = "zones";

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, LayerSettings settings, BuildEditorContext context) =>
        await MayAsync()
            ? this.Fields("LayerSettings_Edit", Prefix, context, fields => fields.Text(
                "Zones", S["Zones"], string.Join(", ", settings.Zones), S["Separated by commas."])).OnGroup(GroupId)
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(
        ISite site, LayerSettings settings, UpdateEditorContext context)
    {
        if (!await MayAsync())
            return null;

        var form = new ZonesViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        settings.Zones = (form.Zones ?? "").Split(
            [',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return await EditAsync(site, settings, context);
    }

    private Task<bool> MayAsync() =>
        authorization.AuthorizeAsync(http.HttpContext!.User, Permissions.ManageLayers);

    internal sealed class ZonesViewModel
    {
        public string? Zones { get; set; }
    }
}
