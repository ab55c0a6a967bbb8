namespace OrchardCore.Roles;

/// <summary>Role → names of the permissions it grants; worked out once for each state of the roles' document.</summary>
internal sealed class RoleTable(IDocumentManager<RolesDocument> roles)
{
    private static readonly ConditionalWeakTable<RolesDocument, FrozenDictionary<string, FrozenSet<string>>> Tables = [];

    public async ValueTask<bool> IsGrantedAsync(string role, HashSet<string> anyOf)
    {
        var document = await roles.GetOrCreateImmutableAsync();
        return Tables.GetValue(document, Build).TryGetValue(role, out var granted) && anyOf.Overlaps(granted);
    }

    private static FrozenDictionary<string, FrozenSet<string>> Build(RolesDocument document) => document.Roles
        .DistinctBy(role => role.RoleName, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(role => role.RoleName, Granted, StringComparer.OrdinalIgnoreCase);

    private static FrozenSet<string> Granted(Role role) => role.RoleClaims
        .Where(claim => claim.ClaimType == Permission.ClaimType)
        .Select(claim => claim.ClaimValue)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
