namespace YesSql;

/// <summary>Brings the rows of a reduce index up to date with what a flush has added and removed.</summary>
internal sealed class Reduction(
    Session session, IndexDescriptor descriptor, IndexTable table, CancellationToken cancellation)
{
    // A key may be null, which no dictionary takes.
    private static readonly object None = new();

    public List<IIndex> Added { get; } = [];
    public List<IIndex> Removed { get; } = [];

    public async Task StoreAsync()
    {
        session.Changes.Add(table.Name);
        var added = Added.ToLookup(Key);
        var removed = Removed.ToLookup(Key);
        foreach (var key in added.Select(group => group.Key).Union(removed.Select(group => group.Key)))
            await StoreAsync(key, [.. added[key]], [.. removed[key]]);
    }

    private async Task StoreAsync(object key, IIndex[] added, IIndex[] removed)
    {
        var stored = await FindAsync(key);
        var index = stored;
        if (added.Length > 0)
        {
            var reduced = Reduce(key, added);
            index = stored is null ? reduced : Reduce(key, [stored, reduced]);
        }

        if (removed.Length > 0 && index is not null)
            index = Delete(index, removed);

        if (index is null)
            await RemoveAsync(stored);
        else
            await WriteAsync(index, stored, Ids(added, it => it.GetAddedDocuments()), Ids(removed, it => it.GetRemovedDocuments()));
    }

    private async Task WriteAsync(IIndex index, IIndex? stored, HashSet<long> linked, HashSet<long> unlinked)
    {
        if (stored is null)
            index.Id = (await session.ReadAsync(
                table.Insert, table.Values(index), reader => reader.GetInt64(0), cancellation))[0];
        else
            await session.ExecuteAsync(table.Update, table.Values(index, "@id", index.Id = stored.Id), cancellation);

        foreach (var document in linked.Union(unlinked))
            await session.ExecuteAsync(table.Unlink, Link(index, document), cancellation);

        foreach (var document in linked)
            await session.ExecuteAsync(table.Link, Link(index, document), cancellation);
    }

    private async Task RemoveAsync(IIndex? stored)
    {
        if (stored is null)
            return;

        await session.ExecuteAsync(table.UnlinkAll, [new("@id", stored.Id)], cancellation);
        await session.ExecuteAsync(table.Delete, [new("@id", stored.Id)], cancellation);
    }

    private async Task<IIndex?> FindAsync(object key)
    {
        var value = session.Owner.Dialect.TryConvert(key == None ? null : key);
        var rows = await session.ReadAsync(
            table.SelectByKey(descriptor.GroupKey!.Name), [new("@key", value)], table.Index.Read, cancellation);
        return rows.FirstOrDefault();
    }

    private IIndex Reduce(object key, IIndex[] rows) =>
        descriptor.Reduce!(new GroupedEnumerable<object, IIndex>(key == None ? null! : key, rows));

    private IIndex? Delete(IIndex index, IIndex[] removed) => descriptor.Delete is { } delete
        ? delete(index, removed)
        : throw new InvalidOperationException(
            $"The index '{descriptor.IndexType}' can't be reduced when a document changes or goes: its provider has no Delete.");

    private object Key(IIndex index) => descriptor.GroupKey!.GetValue(index) ?? None;

    private static HashSet<long> Ids(IIndex[] rows, Func<IIndex, IEnumerable<Document>> documents) =>
        [.. rows.SelectMany(documents).Select(document => document.Id)];

    private static List<Parameter> Link(IIndex index, long document) =>
        [new("@id", index.Id), new("@document", document)];
}
