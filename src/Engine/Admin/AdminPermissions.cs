using static OrchardCore.OrchardCoreConstants.Roles;

namespace OrchardCore.Admin;

public static class AdminPermissions
{
    public static readonly Permission AccessAdminPanel = new("AccessAdminPanel", "Access admin panel");
    public static readonly Permission ManageAdminSettings = new("ManageAdminSettings", "Manage admin settings");
}

internal sealed class AdminPermissionProvider() : FixedPermissions(
    [AdminPermissions.AccessAdminPanel, AdminPermissions.ManageAdminSettings],
    [.. from role in (string[])[Editor, Moderator, Author, Contributor]
        select (role, (Permission[])[AdminPermissions.AccessAdminPanel])]);
