namespace Microsoft.AspNetCore.Authorization;

public static partial class AuthorizationServiceExtensions
{
    /// <summary>Whether the user may do it with content of the type, whose owner would be <paramref name="owner"/>.</summary>
    public static Task<bool> AuthorizeContentTypeAsync(
        this IAuthorizationService service, ClaimsPrincipal user, Permission requiredPermission,
        ContentTypeDefinition contentTypeDefinition, string? owner = null) =>
        service.AuthorizeContentTypeAsync(user, requiredPermission, contentTypeDefinition.Name, owner);

    public static Task<bool> AuthorizeContentTypeAsync(
        this IAuthorizationService service, ClaimsPrincipal user, Permission requiredPermission,
        string contentType, string? owner = null) =>
        service.AuthorizeAsync(user, requiredPermission, new ContentItem { ContentType = contentType, Owner = owner });
}
