using static OrchardCore.Settings.SettingsPermissions;

namespace OrchardCore.Settings;

public static class SettingsPermissions
{
    public static readonly Permission ManageSettings = new("ManageSettings", "Manage settings");

    /// <summary>Checked with the group's id as the resource.</summary>
    public static readonly Permission ManageGroupSettings =
        new("ManageResourceSettings", "Manage settings", [ManageSettings]);
}

internal sealed class SettingsPermissionProvider() : FixedPermissions(
    [ManageSettings, ManageGroupSettings], (OrchardCoreConstants.Roles.Administrator, [ManageSettings]));
