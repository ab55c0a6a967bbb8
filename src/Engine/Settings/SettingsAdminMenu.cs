namespace OrchardCore.Settings;

internal sealed class SettingsAdminMenu(IStringLocalizer<SettingsAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Settings"], NavigationConstants.AdminMenuConfigurationPosition, settings => settings
            .Id("settings")
            .Add(S["General"], "1", general => general
                .Id("general")
                .Action("Index", "Admin", "OrchardCore.Settings", new RouteValueDictionary { ["groupId"] = GeneralSettingsDriver.GroupId })
                .Permission(SettingsPermissions.ManageGroupSettings)
                .Resource(GeneralSettingsDriver.GroupId)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
