namespace OrchardCore.ContentManagement;

/// <summary>The content items that a scope has loaded: each version is loaded once, and is one object.</summary>
internal sealed class ContentManagerSession : IContentManagerSession
{
    private readonly Dictionary<long, ContentItem> _versions = [];
    private readonly Dictionary<string, ContentItem> _published = [];

    public void Store(ContentItem item)
    {
        if (item.Id != 0)
            _versions[item.Id] = item;

        if (item.Published && item.ContentItemId is not null)
            _published[item.ContentItemId] = item;
    }

    public bool RecallVersionId(long id, [NotNullWhen(true)] out ContentItem? item) =>
        _versions.TryGetValue(id, out item);

    /// <summary>An item that is no longer the published version isn't recalled.</summary>
    public bool RecallPublishedItemId(string id, [NotNullWhen(true)] out ContentItem? item)
    {
        if (_published.TryGetValue(id, out item) && item.Published)
            return true;

        item = null;
        return false;
    }

    public void Clear()
    {
        _versions.Clear();
        _published.Clear();
    }
}
