namespace YesSql;

/// <summary>The objects of one collection in a session: one for each document.</summary>
internal sealed class IdentityMap
{
    private readonly Dictionary<long, Tracked> _byId = [];
    private readonly Dictionary<object, Tracked> _byEntity = new(ReferenceEqualityComparer.Instance);
    private List<Tracked> _changed = [];

    public bool HasChanges => _changed.Count > 0;

    public Tracked? Find(long id) => _byId.GetValueOrDefault(id);

    public Tracked? Find(object entity) => _byEntity.GetValueOrDefault(entity);

    public Tracked Add(object entity, long id)
    {
        if (_byId.Remove(id, out var other))
            _byEntity.Remove(other.Entity);

        var tracked = new Tracked(entity, id) { Document = other?.Document };
        _byId[id] = tracked;
        _byEntity[entity] = tracked;
        if (other is not null)
            _changed.Remove(other);

        return tracked;
    }

    public void Mark(Tracked tracked, Change change)
    {
        if (tracked.Change == Change.None)
            _changed.Add(tracked);

        tracked.Change = change;
    }

    public void Forget(Tracked tracked)
    {
        _byId.Remove(tracked.Id);
        _byEntity.Remove(tracked.Entity);
        _changed.Remove(tracked);
    }

    /// <summary>What is to be written: what goes makes room for what comes.</summary>
    public IEnumerable<Tracked> TakeChanges()
    {
        var changes = _changed;
        _changed = [];
        return changes.Exists(it => it.Change == Change.Deleted) ? changes.OrderByDescending(it => it.Change).ToList() : changes;
    }

    public void Clear()
    {
        _byId.Clear();
        _byEntity.Clear();
        _changed.Clear();
    }
}
