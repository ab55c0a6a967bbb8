using static OrchardCore.Settings.SettingsPermissions;

namespace OrchardCore.Settings;

internal sealed class SettingsPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageSettings, ManageGroupSettings]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageSettings] }];
}
