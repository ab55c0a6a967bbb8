namespace OrchardCore.Security;

public class PermissionRequirement : IAuthorizationRequirement
{
    public PermissionRequirement(Permission permission) { Permission = permission; }
    public Permission Permission { get; set; } = null!;
}

/// <summary>Succeeds where the visitor's roles grant the permission, or one that implies it.</summary>
internal sealed class PermissionHandler(IPermissionGrantingService granting)
    : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (!context.HasSucceeded && context.User.Identity?.IsAuthenticated == true &&
            granting.IsGranted(requirement, context.User.Claims))
            context.Succeed(requirement);

        return Task.CompletedTask;
    }
}

/// <summary>A claim grants its permission and everything that names it among those it is implied by.</summary>
internal sealed class PermissionGranting : IPermissionGrantingService
{
    public bool IsGranted(PermissionRequirement requirement, IEnumerable<Claim> claims)
    {
        var wanted = requirement.Permission.GrantingNames();
        return claims.Any(claim =>
            claim.Type == Permission.ClaimType && wanted.Contains(claim.Value));
    }
}

public interface IPermissionGrantingService
{
    bool IsGranted(PermissionRequirement requirement, IEnumerable<Claim> claims);
}
