namespace OrchardCore.Modules;

/// <summary>The pages of a tenant by their paths: a snapshot, replaced whole after something was published.</summary>
internal sealed class RouteTable
{
    private readonly SemaphoreSlim _reading = new(1);
    private volatile FrozenDictionary<string, PageRoute>? _routes;
    private int _version;

    /// <summary>The next request reads the routes anew.</summary>
    public void Expire()
    {
        Interlocked.Increment(ref _version);
        _routes = null;
    }

    /// <summary>What is at <paramref name="path"/>; letters match whatever their case.</summary>
    public ValueTask<PageRoute?> FindAsync(string path, IServiceProvider services)
    {
        var routes = _routes;
        return routes is null ? ReadAsync(path, services) : new(routes.GetValueOrDefault(path.Trim('/')));
    }

    private async ValueTask<PageRoute?> ReadAsync(string path, IServiceProvider services)
    {
        await _reading.WaitAsync();
        try
        {
            if (_routes is { } read)
                return read.GetValueOrDefault(path.Trim('/'));

            var version = Volatile.Read(ref _version);
            var all = new Dictionary<string, PageRoute>(StringComparer.OrdinalIgnoreCase);
            foreach (var source in services.GetServices<IRouteSource>())
            {
                // A page depends on the item at its path, not on all the paths there are.
                var (found, _) = await services.GetRequiredService<PageRecord>().CollectAsync(source.ReadAsync);
                foreach (var route in found)
                    all.TryAdd(route.Path.Trim('/'), route);
            }

            var routes = all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
            _routes = routes;
            // Something was published while we read: what we have may be older than that.
            if (version != Volatile.Read(ref _version))
                _routes = null;

            return routes.GetValueOrDefault(path.Trim('/'));
        }
        finally
        {
            _reading.Release();
        }
    }
}
