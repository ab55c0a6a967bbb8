namespace OrchardCore.Contents;

/// <summary>What a user may do with content, by its type and owner.</summary>
internal sealed class ContentAccess(IAuthorizationService authorization, IContentDefinitionManager definitions)
{
    public Task<bool> MayEditAsync(ClaimsPrincipal user, ContentItem item) =>
        authorization.AuthorizeAsync(user, CommonPermissions.EditContent, item);

    public Task<bool> MayPublishAsync(ClaimsPrincipal user, ContentItem item) =>
        authorization.AuthorizeAsync(user, CommonPermissions.PublishContent, item);

    public Task<bool> MayDeleteAsync(ClaimsPrincipal user, ContentItem item) =>
        authorization.AuthorizeAsync(user, CommonPermissions.DeleteContent, item);

    public Task<bool> MayPreviewAsync(ClaimsPrincipal user, ContentItem item) =>
        authorization.AuthorizeAsync(user, CommonPermissions.PreviewContent, item);

    /// <summary>The types that the list shows to the user.</summary>
    public async Task<IReadOnlyList<ContentTypeDefinition>> ListableAsync(ClaimsPrincipal user) =>
        await TypesAsync(user, type => type.IsListable(), CommonPermissions.ListContent, CommonPermissions.EditOwnContent);

    /// <summary>The types that the user may create something of.</summary>
    public async Task<IReadOnlyList<ContentTypeDefinition>> CreatableAsync(ClaimsPrincipal user) =>
        await TypesAsync(user, type => type.IsCreatable(), CommonPermissions.EditOwnContent);

    private async Task<IReadOnlyList<ContentTypeDefinition>> TypesAsync(
        ClaimsPrincipal user, Func<ContentTypeDefinition, bool> wanted, params Permission[] anyOf)
    {
        var allowed = new List<ContentTypeDefinition>();
        foreach (var type in (await definitions.ListTypeDefinitionsAsync()).Where(wanted))
        {
            // Nobody's yet: what may be done with one's own content is asked for one's own.
            var own = new ContentItem { ContentType = type.Name, Owner = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "" };
            foreach (var permission in anyOf)
            {
                if (await authorization.AuthorizeAsync(user, permission, own))
                {
                    allowed.Add(type);
                    break;
                }
            }
        }

        return [.. allowed.OrderBy(type => type.DisplayName, StringComparer.CurrentCultureIgnoreCase)];
    }
}
