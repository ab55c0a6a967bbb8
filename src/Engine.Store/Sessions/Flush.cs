namespace YesSql;

/// <summary>Writes what a session has changed in one collection: documents, then rows of their indexes, then reductions.</summary>
internal sealed class Flush(Session session, string collection, IdentityMap map, CancellationToken cancellation)
{
    private readonly string _table = session.Owner.Dialect.QuoteForTableName(session.Owner.DocumentTable(collection), null);
    private readonly Dictionary<Type, Reduction> _reductions = [];
    private readonly List<(object Entity, Document Document)> _written = [];
    private Document? _current;

    public async Task RunAsync()
    {
        try
        {
            while (map.HasChanges)
            {
                foreach (var tracked in map.TakeChanges())
                    await WriteAsync(tracked);

                await MapWrittenAsync();
            }

            foreach (var reduction in _reductions.Values)
                await reduction.StoreAsync();
        }
        catch (DbException exception) when (session.Owner.Dialect.IsTaken(exception) && _current is { } document)
        {
            throw new ConcurrencyException(document, exception);
        }
    }

    private async Task WriteAsync(Tracked tracked)
    {
        var change = tracked.Change;
        tracked.Change = Change.None;
        await (change switch
        {
            Change.Created => CreateAsync(tracked),
            Change.Updated => UpdateAsync(tracked),
            _ => DeleteAsync(tracked),
        });
        tracked.IsNeverMerged = false;
    }

    private async Task CreateAsync(Tracked tracked)
    {
        EntityAccess.For(tracked.Entity).SetVersion(tracked.Entity, 1);
        var document = NewOf(tracked, session.Store.TypeNames[tracked.Entity.GetType()], 1);
        await InsertAsync(document, "");
        Wrote(tracked, document);
    }

    private async Task UpdateAsync(Tracked tracked)
    {
        var old = tracked.Document ?? await StoredAsync(tracked) ?? throw new InvalidOperationException(
            $"There is no document '{tracked.Id}' to update. A new object must not be given an id before it is saved.");

        var access = EntityAccess.For(tracked.Entity);
        var read = ReadVersion(tracked, old);
        access.SetVersion(tracked.Entity, old.Version);
        var isNew = old.Version == 0;
        if (!isNew && read == old.Version && Serialize(tracked.Entity) == old.Content)
        {
            tracked.Document = old;
            return;
        }

        access.SetVersion(tracked.Entity, read + 1);
        var document = NewOf(tracked, old.Type, read + 1);
        if (!(isNew ? await InsertAsync(document, " ON CONFLICT DO NOTHING") : await ReplaceAsync(document, read)))
        {
            await MergeAsync(tracked, old, document);
            return;
        }

        if (!isNew)
            await UnmapAsync(old, tracked.Entity.GetType());

        Wrote(tracked, document);
    }

    /// <summary>What the object itself says counts, then who imported it; what was stored unseen has no older version.</summary>
    private static long ReadVersion(Tracked tracked, Document old) =>
        EntityAccess.For(tracked.Entity).Version(tracked.Entity) is > 0 and var own ? own
        : tracked is { Document: null, ImportedVersion: > 0 and var imported } ? imported
        : old.Version;

    /// <summary>Keeps what the session and somebody else have changed since the document was read, if both can be kept.</summary>
    private async Task MergeAsync(Tracked tracked, Document old, Document mine)
    {
        var type = tracked.Entity.GetType();
        if (await StoredAsync(tracked) is not { } stored)
            throw new ConcurrencyException(mine);

        // As this code would have written it: what it has named differently since is no change.
        var read = Serialize(session.Deserialize(old, type, collection));
        if (tracked.IsNeverMerged || session.Owner.Singles is not { } singles || singles.KeyOf(type) is null ||
            stored.Type != mine.Type || singles.Merge(read, mine.Content, stored.Content) is not { } content)
            throw new ConcurrencyException(stored);

        var merged = new Document { Id = stored.Id, Type = stored.Type, Version = stored.Version + 1, Content = content };
        await ReplaceAsync(merged, stored.Version);
        await UnmapAsync(stored, type);
        _written.Add((session.Deserialize(merged, type, collection), merged));

        // The object in hand does not have the others' changes: its next one is merged again, from what it is now.
        EntityAccess.For(tracked.Entity).SetVersion(tracked.Entity, old.Version);
        tracked.Document = new Document { Id = old.Id, Type = old.Type, Version = old.Version, Content = mine.Content };
    }

    private async Task DeleteAsync(Tracked tracked)
    {
        var old = tracked.Document ?? await StoredAsync(tracked);
        map.Forget(tracked);
        if (old is null)
            return;

        WroteDocument(old);
        if (await ExecuteAsync(
            $"DELETE FROM {_table} WHERE \"Id\" = @id AND \"Version\" = @read",
            new("@id", old.Id), new("@read", ReadVersion(tracked, old))) == 0)
            throw new ConcurrencyException(old);

        await UnmapAsync(old, tracked.Entity.GetType());
    }

    private Document NewOf(Tracked tracked, string type, long version) =>
        new() { Id = tracked.Id, Type = type, Content = Serialize(tracked.Entity), Version = version };

    private async Task<bool> InsertAsync(Document document, string conflict)
    {
        WroteDocument(document);
        return await ExecuteAsync(
            $"INSERT INTO {_table} ({Session.Columns}) VALUES (@id, @type, @content, @version){conflict}",
            new("@id", document.Id), new("@type", document.Type),
            new("@content", document.Content), new("@version", document.Version)) > 0;
    }

    /// <summary>Whether the version that was read was still the one that is stored.</summary>
    private async Task<bool> ReplaceAsync(Document document, long read)
    {
        WroteDocument(document);
        return await ExecuteAsync(
            $"UPDATE {_table} SET \"Content\" = @content, \"Version\" = @version WHERE \"Id\" = @id AND \"Version\" = @read",
            new("@content", document.Content), new("@version", document.Version),
            new("@id", document.Id), new("@read", read)) > 0;
    }

    private void Wrote(Tracked tracked, Document document)
    {
        tracked.Document = document;
        _written.Add((tracked.Entity, document));
    }

    // Only after the old rows of all documents are gone: what one gives up another may take, as the place of the latest version.
    private async Task MapWrittenAsync()
    {
        foreach (var (entity, document) in _written)
            await MapAsync(entity, _current = document);

        _written.Clear();
    }

    private async Task MapAsync(object entity, Document document)
    {
        foreach (var descriptor in session.Describe(entity.GetType(), collection))
        {
            if (descriptor.Filter?.Invoke(entity) == false)
                continue;

            foreach (var index in await descriptor.Map(entity, cancellation))
            {
                index.AddDocument(document);
                if (descriptor.Reduce is not null)
                    Reduction(descriptor).Added.Add(index);
                else
                    await InsertAsync(index, document);
            }
        }
    }

    private async Task UnmapAsync(Document document, Type type)
    {
        object? old = null;
        foreach (var descriptor in session.Describe(type, collection))
        {
            if (descriptor.Reduce is null)
            {
                await RemoveRowsAsync(Table(descriptor.IndexType), document);
                continue;
            }

            old ??= session.Deserialize(document, type, collection);
            if (descriptor.Filter?.Invoke(old) == false)
                continue;

            foreach (var index in await descriptor.Map(old, cancellation))
            {
                index.RemoveDocument(document);
                Reduction(descriptor).Removed.Add(index);
            }
        }
    }

    private async Task RemoveRowsAsync(IndexTable table, Document document)
    {
        List<Parameter> parameters = [new("@document", document.Id)];
        if (!session.Changes.IsWatched)
        {
            await session.ExecuteAsync(table.DeleteOfDocument, parameters, cancellation);
            return;
        }

        foreach (var row in await session.ReadAsync(table.TakeOfDocument, parameters, table.Index.Read, cancellation))
            WroteRow(table, row);
    }

    private void WroteDocument(Document document)
    {
        _current = document;
        if (!session.Changes.IsWatched)
            return;

        var table = session.Owner.DocumentTable(collection);
        session.Changes.Add(DataKey.Of(table, "Id", document.Id));
        session.Changes.Add(DataKey.Of(table, "Type", document.Type));
    }

    private void WroteRow(IndexTable table, IIndex row)
    {
        if (!session.Changes.IsWatched)
            return;

        session.Changes.Add(table.Name);
        foreach (var column in table.Index.Columns)
        {
            if (session.Owner.Dialect.TryConvert(column.Get(row)) is { } value && DataKey.Takes(value))
                session.Changes.Add(DataKey.Of(table.Name, column.Name, value));
        }
    }

    private Task InsertAsync(IIndex index, Document document)
    {
        var table = Table(index.GetType());
        WroteRow(table, index);
        return session.ExecuteAsync(table.Insert, table.Values(index, "@document", document.Id), cancellation);
    }

    private Reduction Reduction(IndexDescriptor descriptor)
    {
        if (!_reductions.TryGetValue(descriptor.IndexType, out var reduction))
            _reductions[descriptor.IndexType] = reduction =
                new Reduction(session, descriptor, Table(descriptor.IndexType), cancellation);

        return reduction;
    }

    private IndexTable Table(Type index) => IndexTable.For(session.Store.Configuration, index, collection);

    private async Task<Document?> StoredAsync(Tracked tracked) =>
        (await session.DocumentsAsync([tracked.Id], collection, cancellation)).FirstOrDefault();

    private string Serialize(object entity) => session.Store.Configuration.ContentSerializer.Serialize(entity);

    private Task<int> ExecuteAsync(string sql, params List<Parameter> parameters) =>
        session.ExecuteAsync(sql, parameters, cancellation);
}
