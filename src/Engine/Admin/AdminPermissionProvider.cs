using static OrchardCore.OrchardCoreConstants.Roles;

namespace OrchardCore.Admin;

internal sealed class AdminPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(
        [AdminPermissions.AccessAdminPanel, AdminPermissions.ManageAdminSettings]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        from role in (string[])[Editor, Moderator, Author, Contributor]
        select new PermissionStereotype { Name = role, Permissions = [AdminPermissions.AccessAdminPanel] };
}
