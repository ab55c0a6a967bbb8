namespace OrchardCore.Users;

/// <summary>Who may do what with whom: nobody gives, takes or edits more power than they have themselves.</summary>
internal sealed class UserRules(IAuthorizationService authorization, IRoleService roles, HeldPower power)
{
    /// <summary>The roles that somebody could be given, with whether <paramref name="user"/> may give or take them.</summary>
    public async Task<IReadOnlyList<(string Name, bool MayAssign)>> RolesAsync(ClaimsPrincipal user)
    {
        var found = new List<(string, bool)>();
        foreach (var role in (await roles.GetRolesAsync()).OrderBy(role => role.RoleName, StringComparer.CurrentCulture))
        {
            // Everyone has these two by being there.
            if (!HeldPower.IsEverybodys(role.RoleName))
                found.Add((role.RoleName, await MayAssignAsync(user, role.RoleName)));
        }

        return found;
    }

    public async Task<bool> MayEditAsync(ClaimsPrincipal user, User whom) =>
        await authorization.AuthorizeAsync(user, UsersPermissions.EditUsers) && await IsNotAboveAsync(user, whom);

    public async Task<bool> MayDeleteAsync(ClaimsPrincipal user, User whom) =>
        !IsSelf(user, whom) && await authorization.AuthorizeAsync(user, UsersPermissions.DeleteUsers) &&
        await IsNotAboveAsync(user, whom);

    public static bool IsSelf(ClaimsPrincipal user, User whom) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) == whom.UserId;

    private async Task<bool> MayAssignAsync(ClaimsPrincipal user, string role) =>
        await power.CoversAsync(user, role) &&
        await authorization.AuthorizeAsync(user, UsersPermissions.CreateAssignRoleToUsersPermission(role));

    private async Task<bool> IsNotAboveAsync(ClaimsPrincipal user, User whom)
    {
        foreach (var role in IsSelf(user, whom) ? [] : whom.RoleNames)
        {
            if (!await power.CoversAsync(user, role))
                return false;
        }

        return true;
    }
}
