using static OrchardCore.OrchardCoreConstants.Roles;
using static OrchardCore.Users.UsersPermissions;

namespace OrchardCore.Users;

public static class UsersPermissions
{
    public static readonly Permission ManageUsers = new("ManageUsers", "Manage users", isSecurityCritical: true);
    public static readonly Permission ViewUsers = new("View Users", "View users", [ManageUsers]);
    public static readonly Permission EditUsers = new("EditUsers", "Edit any user", [ManageUsers], true);
    public static readonly Permission ListUsers = new("ListUsers", "List all users", [EditUsers, ManageUsers]);
    public static readonly Permission DeleteUsers = new("DeleteUsers", "Delete any user", [ManageUsers], true);
    public static readonly Permission AssignRoleToUsers =
        new("AssignRoleToUsers", "Assign any role to users", [EditUsers, ManageUsers], true);
    public static readonly Permission EditOwnUser =
        new("ManageOwnUserInformation", "Edit own user information", [EditUsers, ManageUsers]);

    public static Permission CreateAssignRoleToUsersPermission(string roleName) =>
        new($"AssignRole_{roleName}", $"Assign {roleName} role to users", [AssignRoleToUsers, ManageUsers], true);
}

internal sealed class UsersPermissionProvider() : FixedPermissions(
    [ManageUsers, ViewUsers, EditUsers, ListUsers, DeleteUsers, AssignRoleToUsers, EditOwnUser],
    (Administrator, [ManageUsers, ViewUsers, EditUsers, DeleteUsers]),
    (Editor, [EditOwnUser]), (Moderator, [EditOwnUser]), (Author, [EditOwnUser]), (Contributor, [EditOwnUser]));
