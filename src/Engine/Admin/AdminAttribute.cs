using Microsoft.AspNetCore.Mvc.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Admin;

/// <summary>The action belongs to the dashboard: only those who may enter it, in the admin theme.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class AdminAttribute(string? template = null, string? routeName = null) : Attribute, IAsyncResourceFilter
{
    public const string NameFromControllerAndAction = "{controller}{action}";
    private static readonly object Applied = new();

    /// <summary>The path below the admin prefix; without one, the usual {area}/{controller}/{action}/{id?}.</summary>
    public string? Template { get; set; } = template;
    public string? RouteName { get; set; } = routeName;

    public static void Apply(HttpContext context) => context.Items[Applied] = true;
    public static bool IsApplied(HttpContext context) => context.Items.ContainsKey(Applied);

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        Apply(context.HttpContext);
        return next();
    }
}

/// <summary>Nobody enters the dashboard without permission: a visitor is asked to sign in, a user is refused.</summary>
internal sealed class AdminFilter : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var isAdmin = context.Filters.OfType<AdminAttribute>().Any() ||
            context.ActionDescriptor.FilterDescriptors.Any(found => found.Filter is AdminAttribute);
        if (!isAdmin || context.Filters.OfType<IAllowAnonymousFilter>().Any() ||
            context.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
            return;

        var http = context.HttpContext;
        var authorization = http.RequestServices.GetRequiredService<IAuthorizationService>();
        if (!await authorization.AuthorizeAsync(http.User, AdminPermissions.AccessAdminPanel))
            context.Result = http.User.Identity?.IsAuthenticated == true ? new ForbidResult() : new ChallengeResult();
    }
}

public class AdminOptions
{
    /// <summary>The first segment of every dashboard address.</summary>
    public string AdminUrlPrefix { get; set; } = "Admin";
}
