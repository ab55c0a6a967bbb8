namespace OrchardCore.ContentManagement;

/// <summary>
/// Finds content items: this file is on the way of every page. Making, saving, publishing, versions and imports
/// are in the files beside it.
/// </summary>
internal sealed partial class ContentManager(
    ISession session, IContentManagerSession loaded, IContentDefinitionManager definitions,
    IEnumerable<IContentHandler> handlers, TypePlans plans, IContentItemIdGenerator ids, StoredHtml html) : IContentManager
{
    private readonly IContentHandler[] _handlers = [.. handlers];

    public async Task<ContentItem?> GetAsync(string contentItemId, VersionOptions? options = null)
    {
        if (string.IsNullOrEmpty(contentItemId))
            return null;

        options ??= VersionOptions.Published;

        if (options.IsPublished && loaded.RecallPublishedItemId(contentItemId, out var known))
            return known;

        var found = options.IsPublished
            ? await session.Own().FirstByAsync<ContentItem, ContentItemIndex>(
                nameof(ContentItemIndex.ContentItemId), contentItemId, nameof(ContentItemIndex.Published))
            : await Find([contentItemId], options).FirstOrDefaultAsync();
        if (found is null)
            return null;

        found = await LoadAsync(found);
        return options.IsDraftRequired ? await DraftOfAsync(found) : found;
    }

    public async Task<IEnumerable<ContentItem>> GetAsync(
        IEnumerable<string> contentItemIds, VersionOptions? options = null)
    {
        options ??= VersionOptions.Published;
        string[] wanted = [.. contentItemIds.Where(id => !string.IsNullOrEmpty(id)).Distinct()];
        var found = new Dictionary<string, ContentItem>();

        foreach (var id in wanted)
        {
            if (options.IsPublished && loaded.RecallPublishedItemId(id, out var known))
                found[id] = known;
        }

        string[] missing = [.. wanted.Where(id => !found.ContainsKey(id))];
        if (missing.Length > 0)
        {
            foreach (var item in await Find(missing, options).ListAsync())
            {
                var loadedItem = await LoadAsync(item);
                found[item.ContentItemId] = options.IsDraftRequired ? await DraftOfAsync(loadedItem) : loadedItem;
            }
        }

        return [.. wanted.Where(found.ContainsKey).Select(id => found[id])];
    }

    public async Task<ContentItem?> GetVersionAsync(string contentItemVersionId)
    {
        var found = await session
            .Query<ContentItem, ContentItemIndex>(index => index.ContentItemVersionId == contentItemVersionId)
            .FirstOrDefaultAsync();

        return found is null ? null : await LoadAsync(found);
    }

    public async Task<IEnumerable<ContentItem>> GetAllVersionsAsync(string contentItemId)
    {
        var versions = await session
            .Query<ContentItem, ContentItemIndex>(index => index.ContentItemId == contentItemId)
            .OrderByDescending(index => index.CreatedUtc)
            .ListAsync();

        return await this.LoadAsync(versions);
    }

    /// <summary>Makes sure that each version of an item is one object within the scope, and tells the handlers once.</summary>
    public async Task<ContentItem> LoadAsync(ContentItem contentItem)
    {
        if (contentItem.Id != 0 && loaded.RecallVersionId(contentItem.Id, out var known))
            return known;

        loaded.Store(contentItem);

        if (await definitions.GetTypeDefinitionAsync(contentItem.ContentType) is { } definition)
            contentItem.Complete(plans.Of(definition));

        var context = new LoadContentContext(contentItem);

        foreach (var handler in _handlers)
            await handler.LoadingAsync(context);

        for (var i = _handlers.Length - 1; i >= 0; i--)
            await _handlers[i].LoadedAsync(context);

        return contentItem;
    }

    public async Task<TAspect> PopulateAspectAsync<TAspect>(IContent content, TAspect aspect)
    {
        var context = new ContentItemAspectContext { ContentItem = content.ContentItem, Aspect = aspect! };

        foreach (var handler in _handlers)
            await handler.GetContentItemAspectAsync(context);

        return aspect;
    }

    private IQuery<ContentItem> Find(string[] wanted, VersionOptions options) =>
        options.IsPublished
            ? session.Query<ContentItem, ContentItemIndex>(
                index => index.ContentItemId.IsIn(wanted) && index.Published)
        : options.IsLatest || options.IsDraftRequired
            ? session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId.IsIn(wanted) && index.Latest)
            : session.Query<ContentItem, ContentItemIndex>(
                index => index.ContentItemId.IsIn(wanted) && index.Latest && !index.Published);
}
