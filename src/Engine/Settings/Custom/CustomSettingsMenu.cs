namespace OrchardCore.CustomSettings;

internal sealed class CustomSettingsMenu(CustomSettingsTypes types, IStringLocalizer<CustomSettingsMenu> S) : AdminNavigationProvider
{
    protected override async ValueTask BuildAsync(NavigationBuilder builder)
    {
        foreach (var type in await types.ListAsync())
        {
            builder.Add(S["Settings"], NavigationConstants.AdminMenuConfigurationPosition, settings => settings
                .Add(new LocalizedString(type.Name, type.DisplayName), type.DisplayName, one => one
                    .Action("Index", "Admin", "OrchardCore.Settings", new RouteValueDictionary { ["groupId"] = type.Name })
                    .Permission(CustomSettingsTypes.PermissionOf(type))
                    .LocalNav()));
        }
    }
}
