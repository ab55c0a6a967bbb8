namespace OrchardCore.ContentManagement;

public static class ContentManagerExtensions
{
    public static Task<TAspect> PopulateAspectAsync<TAspect>(this IContentManager contentManager, IContent content)
        where TAspect : new() =>
        contentManager.PopulateAspectAsync(content, new TAspect());

    public static Task<ContentItemMetadata> GetContentItemMetadataAsync(
        this IContentManager contentManager, IContent content) =>
        contentManager.PopulateAspectAsync<ContentItemMetadata>(content);

    public static async Task<bool> HasPublishedVersionAsync(this IContentManager contentManager, IContent content) =>
        content.ContentItem is { } item &&
        (item.Published || await contentManager.GetAsync(item.ContentItemId, VersionOptions.Published) is not null);

    public static async Task<IEnumerable<ContentItem>> LoadAsync(
        this IContentManager contentManager, IEnumerable<ContentItem> contentItems)
    {
        var loaded = new List<ContentItem>();

        foreach (var item in contentItems)
            loaded.Add(await contentManager.LoadAsync(item));

        return loaded;
    }

    public static async IAsyncEnumerable<ContentItem> LoadAsync(
        this IContentManager contentManager, IAsyncEnumerable<ContentItem> contentItems)
    {
        await foreach (var item in contentItems)
            yield return await contentManager.LoadAsync(item);
    }

    /// <summary>The item that is contained in another one at <paramref name="jsonPath"/>, or the other one itself.</summary>
    public static async Task<ContentItem?> GetAsync(
        this IContentManager contentManager, string contentItemId, string jsonPath, VersionOptions? options = null)
    {
        var item = await contentManager.GetAsync(contentItemId, options);
        if (item is null || string.IsNullOrEmpty(jsonPath))
            return item;

        if (JsonPaths.Select(item.Data, jsonPath) is not JsonObject contained ||
            contained.Deserialize<ContentItem>(JOptions.Default) is not { } found)
            return null;

        found.Published = item.Published;
        found.Latest = item.Latest;
        return await contentManager.LoadAsync(found);
    }
}
