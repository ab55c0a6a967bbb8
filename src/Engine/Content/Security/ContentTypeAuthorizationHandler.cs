namespace OrchardCore.Contents.Security;

/// <summary>
/// Who may not do something with all content may still do it
/// <list type="bullet">
/// <item>with all content of the type,</item>
/// <item>with content of one's own,</item>
/// <item>or with content of the type that is one's own.</item>
/// </list>
/// </summary>
internal sealed class ContentTypeAuthorizationHandler(IServiceProvider services)
    : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded || Describe(context.Resource) is not var (type, owner))
            return;

        // Asked without the content: the permissions that are found are what roles grant.
        var authorization = services.GetRequiredService<IAuthorizationService>();

        foreach (var permission in Sufficient(requirement.Permission, type, IsOwner(context.User, owner)))
        {
            if (await authorization.AuthorizeAsync(context.User, permission))
            {
                context.Succeed(requirement);
                return;
            }
        }
    }

    private static (string Type, string? Owner)? Describe(object? resource) => resource switch
    {
        IContent { ContentItem: { ContentType: not null } item } => (item.ContentType, item.Owner),
        ContentTypeDefinition definition => (definition.Name, null),
        _ => null,
    };

    private static IEnumerable<Permission> Sufficient(Permission permission, string type, bool isOwner)
    {
        if (ContentTypePermissionsHelper.ConvertToDynamicPermission(permission) is { } template)
            yield return ContentTypePermissionsHelper.CreateDynamicPermission(template, type);

        if (!isOwner || !CommonPermissions.OwnerPermissionsByName.TryGetValue(permission.Name, out var own))
            yield break;

        yield return own;

        if (ContentTypePermissionsHelper.ConvertToDynamicPermission(own) is { } ownTemplate)
            yield return ContentTypePermissionsHelper.CreateDynamicPermission(ownTemplate, type);
    }

    private static bool IsOwner(ClaimsPrincipal user, string? owner) =>
        !string.IsNullOrEmpty(owner) && owner == user.FindFirstValue(ClaimTypes.NameIdentifier);
}
