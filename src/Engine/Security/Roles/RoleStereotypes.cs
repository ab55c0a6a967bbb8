namespace OrchardCore.Roles;

/// <summary>What modules think that roles of certain names should be allowed from the start.</summary>
internal sealed class RoleStereotypes(
    IDocumentManager<RolesDocument> documents, ISystemRoleProvider system, IEnumerable<IPermissionProvider> providers)
{
    /// <summary>Makes sure that the system roles exist, with what the tenant's features suggest for them.</summary>
    public async Task<RolesDocument> LoadAsync()
    {
        var document = await documents.GetOrCreateMutableAsync();
        foreach (var role in system.GetSystemRoles().OfType<Role>())
        {
            if (document.Find(role.RoleName) is null)
                document.Roles.Add(Suggest(role));
        }

        return document;
    }

    public Role Suggest(Role role) => Suggest(role, providers);

    public static Role Suggest(Role role, IEnumerable<IPermissionProvider> from)
    {
        foreach (var stereotype in from.SelectMany(provider => provider.GetDefaultStereotypes()))
        {
            // The administrator has everything anyway.
            if (role.RoleName == OrchardCoreConstants.Roles.Administrator ||
                !string.Equals(stereotype.Name, role.RoleName, StringComparison.OrdinalIgnoreCase))
                continue;

            foreach (var permission in stereotype.Permissions ?? [])
                role.Grant(permission.Name);
        }

        return role;
    }
}

internal static class RoleExtensions
{
    public static Role? Find(this RolesDocument document, string name) => document.Roles
        .Find(role => string.Equals(role.RoleName, name, StringComparison.OrdinalIgnoreCase));

    public static bool Grants(this Role role, string permission) => role.RoleClaims.Exists(claim =>
        claim.ClaimType == Permission.ClaimType &&
        string.Equals(claim.ClaimValue, permission, StringComparison.OrdinalIgnoreCase));

    public static void Grant(this Role role, string permission)
    {
        if (!role.Grants(permission))
            role.RoleClaims.Add(RoleClaim.Create(permission));
    }
}
