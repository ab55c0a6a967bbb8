namespace OrchardCore.Modules;

/// <summary>
/// The memory that the pages of all tenants may take. Addresses with a query are countless, so those pages have a
/// quarter of it to themselves and can't displace the others.
/// </summary>
internal sealed class PageMemory
{
    private readonly PageShelf _plain;
    private readonly PageShelf _queried;

    public PageMemory(EngineSettings settings)
    {
        var bytes = settings.PageCache;
        IsOn = bytes > 0;
        OfTenant = bytes / 8;
        _queried = new PageShelf(bytes / 4);
        _plain = new PageShelf(bytes - bytes / 4);
    }

    public bool IsOn { get; }

    /// <summary>What one tenant may take of it, in bytes.</summary>
    public long OfTenant { get; }

    public long Bytes => _plain.Bytes + _queried.Bytes;

    public List<PageShelf.Place> Add(PageShelf.Place place) => ShelfOf(place.Key).Add(place);

    public void Remove(KeptPage page, PageKey key) => ShelfOf(key).Remove(page);

    private PageShelf ShelfOf(PageKey key) => string.IsNullOrEmpty(key.Query) ? _plain : _queried;
}
