using static OrchardCore.Users.UsersPermissions;

namespace OrchardCore.Users;

internal sealed class UsersPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(
        [ManageUsers, ViewUsers, EditUsers, ListUsers, DeleteUsers, AssignRoleToUsers, EditOwnUser]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageUsers, ViewUsers, EditUsers, DeleteUsers] },
        new() { Name = OrchardCoreConstants.Roles.Editor, Permissions = [EditOwnUser] },
        new() { Name = OrchardCoreConstants.Roles.Moderator, Permissions = [EditOwnUser] },
        new() { Name = OrchardCoreConstants.Roles.Author, Permissions = [EditOwnUser] },
        new() { Name = OrchardCoreConstants.Roles.Contributor, Permissions = [EditOwnUser] },
    ];
}
