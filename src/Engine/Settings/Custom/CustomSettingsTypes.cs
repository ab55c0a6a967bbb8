namespace OrchardCore.CustomSettings;

public static class CustomSettingsConstants
{
    public const string Stereotype = "CustomSettings";
}

/// <summary>Settings that are content: one item of each type of the stereotype CustomSettings, kept with the site's.</summary>
internal sealed class CustomSettingsTypes(
    IContentDefinitionManager definitions, IContentManager contents, IHttpContextAccessor http,
    IServiceProvider services)
{
    public async Task<IEnumerable<ContentTypeDefinition>> ListAsync() =>
        (await definitions.ListTypeDefinitionsAsync())
            .Where(type => type.StereotypeEquals(CustomSettingsConstants.Stereotype));

    public async Task<ContentTypeDefinition?> FindAsync(string? name) =>
        string.IsNullOrEmpty(name) ? null : (await ListAsync()).FirstOrDefault(type => type.Name == name);

    public static Permission PermissionOf(ContentTypeDefinition type) =>
        new("ManageCustomSettings_" + type.Name, "Manage Custom Settings - " + type.DisplayName, [SettingsPermissions.ManageSettings]);

    // The handler of permissions asks for the types: the authorization itself is found late.
    public async Task<bool> MayManageAsync(ContentTypeDefinition type) => http.HttpContext?.User is { } user &&
        await ((IAuthorizationService)services.GetService(typeof(IAuthorizationService))!).AuthorizeAsync(user, PermissionOf(type));

    public async Task<ContentItem> ReadAsync(ISite site, string type)
    {
        var item = await contents.NewAsync(type);
        if (site.Properties[type] is { } kept)
        {
            // The parts that the type got since then are those of a new item.
            var known = kept.Deserialize<ContentItem>(JOptions.Default)!;
            item.Merge(known);
            item.ContentItemId = known.ContentItemId;
            item = await contents.LoadAsync(item);
        }

        return item;
    }

    public static void Keep(ISite site, ContentItem item) =>
        site.Properties[item.ContentType] = JsonSerializer.SerializeToNode(item, JOptions.Default);
}
