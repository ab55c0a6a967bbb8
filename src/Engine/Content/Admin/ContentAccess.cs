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

    /// <summary>Who may edit only what is their own is not shown what others write.</summary>
    public async Task<ListedTypes> ListedAsync(ClaimsPrincipal user, IEnumerable<ContentTypeDefinition> types)
    {
        var byWhole = new Dictionary<string, bool>();
        foreach (var type in types)
            byWhole[type.Name] = await MayListAsync(user, type);

        return new(
            [.. byWhole.Where(type => type.Value).Select(type => type.Key)],
            [.. byWhole.Where(type => !type.Value).Select(type => type.Key)], IdOf(user));
    }

    /// <summary>Whether the user may know of others' content of a type before it is public.</summary>
    public async Task<bool> MayListAsync(ClaimsPrincipal user, ContentTypeDefinition type) =>
        await authorization.AuthorizeAsync(user, CommonPermissions.ListContent, type) ||
        await authorization.AuthorizeAsync(user, CommonPermissions.EditContent, type);

    public static string IdOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

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
            var own = new ContentItem { ContentType = type.Name, Owner = IdOf(user) };
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
