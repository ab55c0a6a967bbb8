namespace YesSql;

/// <summary>Writes what a session has changed in one collection: documents, then rows of their indexes, then reductions.</summary>
internal sealed class Flush(Session session, string collection, IdentityMap map, CancellationToken cancellation)
{
    private readonly string _table = session.Owner.Dialect.QuoteForTableName(session.Owner.DocumentTable(collection), null);
    private readonly Dictionary<Type, Reduction> _reductions = [];

    public async Task RunAsync()
    {
        while (map.HasChanges)
        {
            foreach (var tracked in map.TakeChanges())
            {
                var change = tracked.Change;
                tracked.Change = Change.None;
                await (change switch
                {
                    Change.Created => CreateAsync(tracked),
                    Change.Updated => UpdateAsync(tracked),
                    _ => DeleteAsync(tracked),
                });
                tracked.ChecksVersion = false;
            }
        }

        foreach (var reduction in _reductions.Values)
            await reduction.StoreAsync();
    }

    private async Task CreateAsync(Tracked tracked)
    {
        EntityAccess.For(tracked.Entity).SetVersion(tracked.Entity, 1);
        var document = tracked.Document = new Document
        {
            Id = tracked.Id,
            Type = session.Store.TypeNames[tracked.Entity.GetType()],
            Content = Serialize(tracked.Entity),
            Version = 1,
        };

        WroteDocument(document);
        await ExecuteAsync(
            $"INSERT INTO {_table} ({Session.Columns}) VALUES (@id, @type, @content, @version)",
            new("@id", document.Id), new("@type", document.Type),
            new("@content", document.Content), new("@version", document.Version));
        await MapAsync(tracked.Entity, document);
    }

    private async Task UpdateAsync(Tracked tracked)
    {
        var old = tracked.Document ?? await StoredAsync(tracked) ?? throw new InvalidOperationException(
            $"There is no document '{tracked.Id}' to update. A new object must not be given an id before it is saved.");

        var access = EntityAccess.For(tracked.Entity);
        var read = access.HasVersion && access.Version(tracked.Entity) is > 0 and var version ? version : old.Version;
        access.SetVersion(tracked.Entity, old.Version);
        if (Serialize(tracked.Entity) == old.Content && read == old.Version)
        {
            tracked.Document = old;
            return;
        }

        var newest = Math.Max(read, old.Version) + 1;
        access.SetVersion(tracked.Entity, newest);
        var document = new Document
        {
            Id = old.Id,
            Type = old.Type,
            Content = Serialize(tracked.Entity),
            Version = newest,
        };

        WroteDocument(document);
        await StoreAsync(tracked, document, read);
        await UnmapAsync(old, tracked.Entity.GetType());
        await MapAsync(tracked.Entity, document);
        tracked.Document = document;
    }

    private async Task StoreAsync(Tracked tracked, Document document, long read)
    {
        var update = $"UPDATE {_table} SET \"Content\" = @content, \"Version\" = @version WHERE \"Id\" = @id";
        var affected = tracked.ChecksVersion
            ? await ExecuteAsync(
                update + " AND \"Version\" = @read",
                new("@content", document.Content), new("@version", document.Version),
                new("@id", document.Id), new("@read", read))
            : await ExecuteAsync(
                update, new("@content", document.Content), new("@version", document.Version), new("@id", document.Id));
        if (affected == 0)
            throw new ConcurrencyException(document);
    }

    private async Task DeleteAsync(Tracked tracked)
    {
        var old = tracked.Document ?? await StoredAsync(tracked);
        map.Forget(tracked);
        if (old is null)
            return;

        WroteDocument(old);
        await UnmapAsync(old, tracked.Entity.GetType());
        await ExecuteAsync($"DELETE FROM {_table} WHERE \"Id\" = @id", new Parameter("@id", old.Id));
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
