namespace OrchardCore.Users.Services;

/// <summary>The claims of a user who signs in: who they are and their roles, never what the roles may do.</summary>
internal sealed class UserPrincipals(
    UserManager<IUser> users, IOptions<IdentityOptions> options, IEnumerable<IUserClaimsProvider> providers)
    : UserClaimsPrincipalFactory<IUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(IUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var role in await UserManager.GetRolesAsync(user))
            identity.AddClaim(new Claim(Options.ClaimsIdentity.RoleClaimType, role));

        foreach (var claim in (user as User)?.UserClaims ?? [])
            identity.AddClaim(claim.ToClaim());

        foreach (var provider in providers)
            await provider.GenerateAsync(user, identity);

        return identity;
    }
}
