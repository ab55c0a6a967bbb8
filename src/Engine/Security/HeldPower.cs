using OrchardCore.Roles;
using Names = OrchardCore.OrchardCoreConstants.Roles;

namespace OrchardCore.Security;

/// <summary>Nobody gives, takes or touches more power than they hold themselves.</summary>
internal sealed class HeldPower(
    IAuthorizationService authorization, IPermissionService permissions, IRoleService roles, ISystemRoleProvider system)
{
    private static readonly Permission Everything = new(PermissionNames.SiteOwner);

    /// <summary>Whether somebody may do all that a role allows. A role that does not exist allows nothing.</summary>
    public async Task<bool> CoversAsync(ClaimsPrincipal user, string role)
    {
        if (system.IsAdminRole(role))
            return await authorization.AuthorizeAsync(user, Everything);

        foreach (var claim in await roles.GetRoleClaimsAsync(role))
        {
            if (claim.Type == Permission.ClaimType && !await CoversPermissionAsync(user, claim.Value))
                return false;
        }

        return true;
    }

    /// <summary>Whether somebody may give a role that permission, or take it away.</summary>
    public async Task<bool> MayGrantAsync(ClaimsPrincipal user, string role, Permission permission) =>
        !(permission.IsSecurityCritical && IsEverybodys(role)) && await authorization.AuthorizeAsync(user, permission);

    /// <summary>The roles that people have by being there: what they allow, a stranger may do, or whoever has an account.</summary>
    public static bool IsEverybodys(string role) =>
        string.Equals(role, Names.Anonymous, StringComparison.OrdinalIgnoreCase) ||
        string.Equals(role, Names.Authenticated, StringComparison.OrdinalIgnoreCase);

    // A permission of a feature that is off is held by those who may do everything.
    private async Task<bool> CoversPermissionAsync(ClaimsPrincipal user, string name) =>
        await authorization.AuthorizeAsync(user, await permissions.FindByNameAsync(name) ?? new Permission(name));
}
