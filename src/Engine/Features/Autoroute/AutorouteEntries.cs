namespace OrchardCore.Autoroute;

/// <summary>The published paths of a tenant: one snapshot, read when first asked for and after every change.</summary>
internal sealed class AutorouteEntries : IAutorouteEntries
{
    private Lazy<Task<RouteSnapshot>> _snapshot = new(ReadAsync);

    public async Task<(bool, AutorouteEntry?)> TryGetEntryByPathAsync(string path)
    {
        var entry = (await SnapshotAsync()).ByPath(path.TrimEnd('/'));
        return (entry is not null, entry);
    }

    public async Task<(bool, AutorouteEntry?)> TryGetEntryByContentItemIdAsync(string contentItemId)
    {
        var entry = (await SnapshotAsync()).ByContentItemId(contentItemId);
        return (entry is not null, entry);
    }

    public Task UpdateEntriesAsync()
    {
        Expire();
        return Task.CompletedTask;
    }

    public void Expire() => Volatile.Write(ref _snapshot, new(ReadAsync));

    public async Task<RouteSnapshot> SnapshotAsync()
    {
        var snapshot = Volatile.Read(ref _snapshot);
        try
        {
            return await snapshot.Value;
        }
        catch
        {
            // The next one to ask tries again.
            Interlocked.CompareExchange(ref _snapshot, new(ReadAsync), snapshot);
            throw;
        }
    }

    private static async Task<RouteSnapshot> ReadAsync()
    {
        var session = ShellScope.Services.GetRequiredService<ISession>();
        // All paths, for all pages; each depends on the items that its own paths are of, not on these.
        var (rows, _) = await ShellScope.Services.GetRequiredService<PageRecord>().CollectAsync(async () =>
            await session.QueryIndex<AutoroutePartIndex>(row => row.Published).ListAsync());
        return new(rows);
    }
}
