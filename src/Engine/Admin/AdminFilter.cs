using Microsoft.AspNetCore.Mvc.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Admin;

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
