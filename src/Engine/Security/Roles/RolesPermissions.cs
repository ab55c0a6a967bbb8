namespace OrchardCore.Roles;

public static class RolesPermissions
{
    public static readonly Permission ManageRoles = new("ManageRoles", "Managing Roles", isSecurityCritical: true);
}

internal sealed class RolesPermissionProvider() : FixedPermissions(
    [RolesPermissions.ManageRoles], (OrchardCoreConstants.Roles.Administrator, [RolesPermissions.ManageRoles]));
