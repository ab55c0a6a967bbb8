using static OrchardCore.OrchardCoreConstants.Roles;

namespace OrchardCore.Roles;

/// <summary>The roles that every tenant has: nobody can remove them.</summary>
internal sealed class SystemRoles : ISystemRoleProvider
{
    private static readonly Role[] All =
    [
        new()
        {
            RoleName = Administrator, NormalizedRoleName = Administrator.ToUpperInvariant(),
            RoleDescription = "A system role that grants all permissions to the assigned users.",
        },
        new()
        {
            RoleName = Authenticated, NormalizedRoleName = Authenticated.ToUpperInvariant(),
            RoleDescription = "A system role representing all authenticated users.",
        },
        new()
        {
            RoleName = Anonymous, NormalizedRoleName = Anonymous.ToUpperInvariant(),
            RoleDescription = "A system role representing all non-authenticated users.",
        },
    ];

    public IRole GetAdminRole() => All[0].Clone();
    public IEnumerable<IRole> GetSystemRoles() => All.Select(role => role.Clone());

    public bool IsSystemRole(string name) =>
        Array.Exists(All, role => string.Equals(role.RoleName, name, StringComparison.OrdinalIgnoreCase));
}
