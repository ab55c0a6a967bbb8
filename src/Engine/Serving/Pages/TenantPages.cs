namespace OrchardCore.Modules;

/// <summary>
/// The pages that a tenant keeps, each until a commit names something that it depends on, a tag it has is removed, or
/// its life ends. What changes while a page is rendered makes it stale before it is kept.
/// </summary>
internal sealed class TenantPages(PageMemory memory, FragmentShelf fragments) : ICommitFollower, IDisposable
{
    /// <summary>Another process may write to the same database, and says nothing of it.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(1);

    private const int MostRefused = 1000;

    private readonly PageShelf _shelf = new(memory.OfTenant);
    private readonly ConcurrentDictionary<PageKey, KeptPage> _pages = [];
    private readonly ConcurrentDictionary<PageKey, bool> _refused = [];
    private readonly Dictionary<string, HashSet<PageKey>> _dependents = new(StringComparer.Ordinal);
    private readonly Dictionary<PageKey, PageRendering> _awaited = [];
    private readonly HashSet<PageRendering> _running = [];
    private readonly Lock _lock = new();
    private bool _disposed;

    public bool IsOn => memory.IsOn;

    public KeptPage? Find(PageKey key)
    {
        if (!_pages.TryGetValue(key, out var page))
            return null;

        if (System.Environment.TickCount64 < page.Ends)
            return page;

        lock (_lock)
            Remove(key, page);

        return null;
    }

    /// <summary>Whether the page could not be shown to others when it was rendered last.</summary>
    public bool IsRefused(PageKey key) => _refused.ContainsKey(key);

    /// <summary>Begins to render a page; false if it is being rendered already: wait for that.</summary>
    public bool TryBegin(PageKey key, out PageRendering rendering)
    {
        lock (_lock)
        {
            if (_awaited.TryGetValue(key, out rendering!))
                return false;

            _awaited[key] = rendering = new PageRendering(key);
            _running.Add(rendering);
            return true;
        }
    }

    /// <summary>Lets go of the pages that depend on any of these.</summary>
    public void Forget(IReadOnlySet<string> changed)
    {
        fragments.Forget(changed);
        _refused.Clear();
        lock (_lock)
        {
            // Who asks from now on must see the change; who asked before may see the page as it was then.
            _awaited.Clear();
            foreach (var rendering in _running)
                rendering.Changed.UnionWith(changed);

            if (changed.Contains(DataKey.Everything))
                RemoveAll();
            else
                RemoveDependents(changed);
        }
    }

    public void ForgetAll() => Forget(DataKey.OfEverything);

    Task ICommitFollower.CommittedAsync(IReadOnlySet<string> written)
    {
        Forget(written);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            RemoveAll();
        }
    }

    /// <summary>
    /// The rendering has come to its end, with a page that others may be shown or without; refused if the next one would
    /// have none either. What ended before stays as it ended.
    /// </summary>
    public void End(PageRendering rendering, KeptPage? page, bool isRefused)
    {
        List<PageShelf.Place> surplus = [];
        lock (_lock)
        {
            if (!_running.Remove(rendering))
                return;

            if (_awaited.GetValueOrDefault(rendering.Key) == rendering)
                _awaited.Remove(rendering.Key);

            if (page is not null && !_disposed && !IsStale(rendering, page))
                surplus = Keep(rendering.Key, page);
        }

        if (isRefused && _refused.Count < MostRefused)
            _refused[rendering.Key] = true;

        rendering.End(page);
        foreach (var place in surplus)
            place.Owner.LetGo(place);
    }

    private static bool IsStale(PageRendering rendering, KeptPage page) =>
        rendering.Changed.Count > 0 && (rendering.Changed.Contains(DataKey.Everything) ||
            Array.Exists(page.Keys, key => key == DataKey.Everything || rendering.Changed.Contains(key)));

    private List<PageShelf.Place> Keep(PageKey key, KeptPage page)
    {
        if (_pages.TryGetValue(key, out var old))
            Remove(key, old);

        _pages[key] = page;
        foreach (var name in page.Keys)
        {
            if (!_dependents.TryGetValue(name, out var dependents))
                _dependents[name] = dependents = [];

            dependents.Add(key);
        }

        var place = new PageShelf.Place(this, key, page);
        return [.. _shelf.Add(place), .. memory.Add(place)];
    }

    private void LetGo(PageShelf.Place place)
    {
        lock (_lock)
            Remove(place.Key, place.Page);
    }

    private void RemoveDependents(IReadOnlySet<string> changed)
    {
        foreach (var name in changed.Count > 0 ? changed.Append(DataKey.Everything) : changed)
        {
            if (!_dependents.TryGetValue(name, out var dependents))
                continue;

            foreach (var key in dependents.ToArray())
                Remove(key, _pages[key]);
        }
    }

    private void RemoveAll()
    {
        foreach (var (key, page) in _pages.ToArray())
            Remove(key, page);
    }

    private void Remove(PageKey key, KeptPage page)
    {
        // Another one may have taken its place meanwhile.
        if (!_pages.TryRemove(new(key, page)))
            return;

        foreach (var name in page.Keys)
        {
            if (_dependents.TryGetValue(name, out var dependents) && dependents.Remove(key) && dependents.Count == 0)
                _dependents.Remove(name);
        }

        _shelf.Remove(page);
        memory.Remove(page, key);
    }
}

/// <summary>What a page is found by, within its tenant.</summary>
internal readonly record struct PageKey(
    string Scheme, HostString Host, string? Base, string? Path, string? Query, string Culture)
{
    public static PageKey Of(HttpRequest request) => new(
        request.Scheme, request.Host, request.PathBase.Value, request.Path.Value, request.QueryString.Value,
        CultureInfo.CurrentUICulture.Name);
}
