namespace OrchardCore.Autoroute;

/// <summary>Hands the published paths to the tenant's pages.</summary>
internal sealed class AutorouteRouteSource(AutorouteEntries entries) : IRouteSource
{
    public async ValueTask<IReadOnlyList<PageRoute>> ReadAsync() =>
    [
        .. (await entries.SnapshotAsync()).All
            .Select(entry => new PageRoute(entry.Path!, entry.ContentItemId, entry.ContainedContentItemId)),
    ];
}
