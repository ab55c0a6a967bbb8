namespace OrchardCore.Settings;

/// <summary>The user that the site was set up with may do everything, whatever becomes of the roles.</summary>
internal sealed class SuperUserHandler(ISiteService sites) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated != true ||
            context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { Length: > 0 } user)
            return;

        if ((await sites.GetSiteSettingsAsync()).SuperUser == user)
            context.Succeed(requirement);
    }
}
