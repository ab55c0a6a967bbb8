namespace OrchardCore.Autoroute;

/// <summary>
/// The paths that scopes of this tenant are about to store. A path is kept a while after its commit, for those whose
/// view of the database began before it.
/// </summary>
internal sealed class PathReservations(IClock clock)
{
    private static readonly TimeSpan _kept = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Reservation> _paths = new(StringComparer.OrdinalIgnoreCase);

    public bool TryReserve(string path, string owner)
    {
        var now = clock.UtcNow;
        var mine = new Reservation(owner, null);
        var held = _paths.AddOrUpdate(path, mine, (_, other) => other.IsOver(now) || other.Owner == owner ? mine : other);

        return held.Owner == owner;
    }

    /// <summary>The item's paths are now <paramref name="paths"/>: those it had before are free at once.</summary>
    public void Stored(string owner, IEnumerable<string> paths)
    {
        var now = clock.UtcNow;
        foreach (var over in _paths.Where(path => path.Value.Owner == owner || path.Value.IsOver(now)).ToArray())
            _paths.TryRemove(over);

        foreach (var path in paths)
            _paths[path] = new(owner, now + _kept);
    }

    public void Release(string path, string owner) => _paths.TryRemove(new(path, new(owner, null)));

    private sealed record Reservation(string Owner, DateTime? Until)
    {
        public bool IsOver(DateTime now) => Until < now;
    }
}
