namespace OrchardCore.Autoroute;

/// <summary>Sees to it that no two items get one path, not even those that are saved in the same moment.</summary>
internal sealed class PathRegistry(ISession session, PathReservations reservations, IDocumentStore store) : IDisposable
{
    private readonly List<(string Path, string Owner)> _claimed = [];
    private ILookup<string, string>? _stored;
    private bool _committed;

    /// <summary>Takes <paramref name="path"/> for an item, or refuses because another one has it.</summary>
    public async Task<bool> TryClaimAsync(string path, string contentItemId)
    {
        if (ReservedPaths.Contains(path) || !reservations.TryReserve(path, contentItemId))
            return false;

        if (_claimed.Count == 0)
            store.AfterCommitSuccess<PathRegistry>(Committed);

        _claimed.Add((path, contentItemId));
        _stored ??= await StoredAsync();
        return _stored[path].All(owner => owner == contentItemId);
    }

    /// <summary>Takes <paramref name="path"/>, or the first of path-2, path-3… that is free.</summary>
    public async Task<string> ClaimAsync(string path, string contentItemId)
    {
        path = Shorten(ReservedPaths.Avoid(path), 0);
        if (await TryClaimAsync(path, contentItemId))
            return path;

        var (name, number) = Split(path);
        while (true)
        {
            var numbered = $"-{number++}";
            var candidate = Shorten(name, numbered.Length) + numbered;
            if (await TryClaimAsync(candidate, contentItemId))
                return candidate;
        }
    }

    // A scope that came to nothing gives its paths back.
    public void Dispose()
    {
        if (!_committed)
            foreach (var (path, owner) in _claimed)
                reservations.Release(path, owner);
    }

    private Task Committed()
    {
        _committed = true;
        foreach (var owned in _claimed.GroupBy(claim => claim.Owner, claim => claim.Path))
            reservations.Stored(owned.Key, owned);

        return Task.CompletedTask;
    }

    private async Task<ILookup<string, string>> StoredAsync()
    {
        var rows = await session.QueryIndex<AutoroutePartIndex>(row => row.Published || row.Latest).ListAsync();

        return rows.Where(row => row.Path is not null).ToLookup(row => row.Path!.Trim('/'),
            row => row.ContainedContentItemId ?? row.ContentItemId ?? "", StringComparer.OrdinalIgnoreCase);
    }

    private static (string Name, int Next) Split(string path)
    {
        var dash = path.LastIndexOf('-');
        return dash > 0 && dash < path.Length - 1 && path.Length - dash <= 6 && int.TryParse(path.AsSpan(dash + 1), out var number)
            && number is > 1 and < 10000 && !path.AsSpan(dash).Contains('/')
                ? (path[..dash], number + 1)
                : (path, 2);
    }

    private static string Shorten(string path, int spare) => path.Length + spare <= AutoroutePart.MaxPathLength
        ? path
        : path[..(AutoroutePart.MaxPathLength - spare)].TrimEnd('-', '/');
}
