using static OrchardCore.Settings.SettingsPermissions;

namespace OrchardCore.Settings;

public static class SettingsPermissions
{
    public static readonly Permission ManageSettings = new("ManageSettings", "Manage settings");

    /// <summary>Checked with the group's id as the resource.</summary>
    public static readonly Permission ManageGroupSettings =
        new("ManageResourceSettings", "Manage settings", [ManageSettings]);
}

internal sealed class SettingsPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageSettings, ManageGroupSettings]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageSettings] }];
}
