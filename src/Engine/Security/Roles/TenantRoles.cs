namespace OrchardCore.Roles;

internal sealed class TenantRoles(IDocumentManager<RolesDocument> documents, ISystemRoleProvider system) : IRoleService
{
    public async Task<IEnumerable<IRole>> GetRolesAsync() =>
        (await documents.GetOrCreateImmutableAsync()).Roles.Select(role => role.Clone());

    public async Task<IEnumerable<string>> GetNormalizedRoleNamesAsync() =>
        (await documents.GetOrCreateImmutableAsync()).Roles
            .Select(role => role.NormalizedRoleName ?? role.RoleName.ToUpperInvariant());

    public async Task<IEnumerable<Claim>> GetRoleClaimsAsync(string role, CancellationToken cancellationToken = default) =>
        (await documents.GetOrCreateImmutableAsync()).Roles
            .Where(found => string.Equals(found.RoleName, role, StringComparison.OrdinalIgnoreCase))
            .SelectMany(found => found.RoleClaims, (_, claim) => claim.ToClaim());

    public ValueTask<bool> IsAdminRoleAsync(string role) => new(system.IsAdminRole(role));
    public ValueTask<bool> IsSystemRoleAsync(string role) => new(system.IsSystemRole(role));
}
