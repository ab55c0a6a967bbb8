using static OrchardCore.OrchardCoreConstants.Roles;

namespace OrchardCore.Admin;

public static class AdminPermissions
{
    public static readonly Permission AccessAdminPanel = new("AccessAdminPanel", "Access admin panel");
    public static readonly Permission ManageAdminSettings = new("ManageAdminSettings", "Manage admin settings");
}

internal sealed class AdminPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(
        [AdminPermissions.AccessAdminPanel, AdminPermissions.ManageAdminSettings]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        from role in (string[])[Editor, Moderator, Author, Contributor]
        select new PermissionStereotype { Name = role, Permissions = [AdminPermissions.AccessAdminPanel] };
}
