namespace Microsoft.AspNetCore.Authorization;

public static partial class AuthorizationServiceExtensions
{
    public static Task<bool> AuthorizeAsync(
        this IAuthorizationService service, ClaimsPrincipal user, Permission permission) =>
        AuthorizeAsync(service, user, permission, null);
    public static async Task<bool> AuthorizeAsync(
        this IAuthorizationService service, ClaimsPrincipal user, Permission permission, object? resource) =>
        (await service.AuthorizeAsync(user, resource, new PermissionRequirement(permission))).Succeeded;
}
