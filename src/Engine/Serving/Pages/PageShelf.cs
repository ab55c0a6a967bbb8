namespace OrchardCore.Modules;

/// <summary>Pages in the order in which they were kept, and how many bytes of them there may be: the oldest make room.</summary>
internal sealed class PageShelf(long capacity)
{
    private readonly LinkedList<Place> _places = [];
    private readonly Dictionary<KeptPage, LinkedListNode<Place>> _byPage = new(ReferenceEqualityComparer.Instance);
    private readonly Lock _lock = new();
    private long _bytes;

    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Puts a page down and tells which must go for it; one that is too large for the shelf goes itself.</summary>
    public List<Place> Add(Place place)
    {
        List<Place> surplus = [];
        lock (_lock)
        {
            _byPage[place.Page] = _places.AddLast(place);
            _bytes += place.Page.Size;
            for (var (oldest, bytes) = (_places.First, _bytes); bytes > capacity && oldest is not null; oldest = oldest.Next)
            {
                surplus.Add(oldest.Value);
                bytes -= oldest.Value.Page.Size;
            }
        }

        return surplus;
    }

    public void Remove(KeptPage page)
    {
        lock (_lock)
        {
            if (!_byPage.Remove(page, out var node))
                return;

            _places.Remove(node);
            _bytes -= page.Size;
        }
    }

    internal sealed record Place(TenantPages Owner, PageKey Key, KeptPage Page);
}
