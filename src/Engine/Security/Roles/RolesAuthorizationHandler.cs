using Names = OrchardCore.OrchardCoreConstants.Roles;

namespace OrchardCore.Roles;

/// <summary>
/// Succeeds where a role of the visitor grants the permission. What a role grants is read from the roles themselves,
/// not from the cookie: a permission that is taken away is gone with the next request.
/// <list type="bullet">
/// <item>Administrator: everything.</item>
/// <item>Anyone signed in: the user's roles, and Authenticated.</item>
/// <item>Anyone else: Anonymous.</item>
/// </list>
/// </summary>
internal sealed class RolesAuthorizationHandler(RoleTable roles) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded)
            return;

        var wanted = requirement.Permission.GrantingNames();
        foreach (var role in RolesOf(context.User))
        {
            if (role == Names.Administrator || await roles.IsGrantedAsync(role, wanted))
            {
                context.Succeed(requirement);
                return;
            }
        }
    }

    private static IEnumerable<string> RolesOf(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true
        ? user.Identities.Where(identity => identity.IsAuthenticated)
            .SelectMany(identity => identity.FindAll(identity.RoleClaimType))
            .Select(claim => claim.Value)
            .Where(role => role != Names.Anonymous)
            .Append(Names.Authenticated)
        : [Names.Anonymous];
}
