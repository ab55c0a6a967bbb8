using System.Runtime.ExceptionServices;
using YesSql.Queries;

namespace YesSql;

/// <summary>
/// A unit of work: what it reads it knows once, what it saves is stored together or not at all. Where somebody else has changed
/// what it read, a flush or commit throws a <see cref="ConcurrencyException"/>. Whatever makes one fail ends the work: all of it
/// is rolled back at once, what is saved afterwards is not stored, and <see cref="SaveChangesAsync"/> throws the same again until
/// the session is cancelled or reset.
/// </summary>
internal sealed class Session(Store store, bool tracks = true, ISessionOwner? owner = null) : ISession
{
    private readonly Dictionary<string, IdentityMap> _maps = [];
    private List<IIndexProvider>? _providers;
    private StoreConnection? _connection;
    private bool _asked;
    private bool _disposed;
    private ExceptionDispatchInfo? _failure;

    public IStore Store => store;
    public DbTransaction? CurrentTransaction { get; private set; }
    internal Store Owner => store;

    internal IReadLog? Reads { get; init; } = owner?.Reads;

    /// <summary>The version of an object's document as this session has read or written it: it counts each change that was stored.</summary>
    internal long VersionOf(object entity) => Map(null).Find(entity)?.Document?.Version ?? 0;

    /// <summary>Whether nothing is stored any more, whatever is saved.</summary>
    internal bool IsCancelled { get; private set; }

    internal ChangeLog Changes { get; } = new(store);

    public IQuery Query(string? collection = null) => new Query(new QueryState(this, collection));

    public IQuery<T> ExecuteQuery<T>(ICompiledQuery<T> compiledQuery, string? collection = null) where T : class =>
        compiledQuery.Query().Compile(preferInterpretation: true)(Query(collection).For<T>());

    public ISession RegisterIndexes(IIndexProvider[] indexProviders, string? collection = null)
    {
        foreach (var provider in indexProviders)
        {
            provider.CollectionName ??= collection ?? "";
            (_providers ??= []).Add(provider);
        }

        return this;
    }

    public Task SaveAsync(
        object obj, bool checkConcurrency = false, string? collection = null,
        CancellationToken cancellationToken = default)
    {
        Save(obj, checkConcurrency, collection);
        return Task.CompletedTask;
    }

    public void Save(object obj, bool checkConcurrency = false, string? collection = null)
    {
        ArgumentNullException.ThrowIfNull(obj);
        ObjectDisposedException.ThrowIf(_disposed, this);

        owner?.Changing();
        var map = Map(collection);
        var tracked = map.Find(obj) ?? (EntityAccess.For(obj).Id(obj) is not 0 and var id
            ? map.Add(obj, id)
            : Create(obj, map, collection));
        if (tracked.Change != Change.Created)
            map.Mark(tracked, Change.Updated);

        tracked.IsNeverMerged |= checkConcurrency || store.Configuration.ConcurrentTypes.Contains(obj.GetType());
    }

    /// <summary>Knows an object from before its first change on, so that it can be merged with what somebody else stores first.</summary>
    internal void Expect(object single)
    {
        var key = store.Singles!.KeyOf(single.GetType())!.Value;
        Map(null).Add(single, key).Document = new Document
        {
            Id = key,
            Type = store.TypeNames[single.GetType()],
            Content = store.Configuration.ContentSerializer.Serialize(single),
        };
    }

    /// <summary>Saves what there is one of: an object that the session does not know takes the place of the one that is stored.</summary>
    internal async Task SaveSingleAsync(object single, bool checkConcurrency)
    {
        var map = Map(null);
        if (map.Find(single) is null && await SingleAsync(single.GetType()) is { } stored)
            map.Add(single, stored.Id).Document ??= stored;

        Save(single, checkConcurrency);
    }

    public void Delete(object item, string? collection = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        ObjectDisposedException.ThrowIf(_disposed, this);

        owner?.Changing();
        var map = Map(collection);
        var tracked = map.Find(item);
        if (tracked?.Change == Change.Created)
        {
            map.Forget(tracked);
            return;
        }

        var id = tracked?.Id ?? EntityAccess.For(item).Id(item);
        if (id != 0)
            map.Mark(tracked ?? map.Add(item, id), Change.Deleted);
    }

    public bool Import(object item, long id, long version, string? collection = null)
    {
        var map = Map(collection);
        if (map.Find(item) is not null)
            return false;

        var access = EntityAccess.For(item);
        if (id == 0 && (id = access.Id(item)) == 0)
            throw new ArgumentException("An object without an id can't be imported: save it.", nameof(item));

        access.SetId(item, id);
        if (version > 0)
            access.SetVersion(item, version);

        map.Add(item, id).ImportedVersion = version;
        return true;
    }

    public void Detach(object item, string? collection = null)
    {
        if (Map(collection) is var map && map.Find(item) is { } tracked)
            map.Forget(tracked);
    }

    public void Detach(IEnumerable<object> entries, string? collection = null)
    {
        foreach (var entry in entries)
            Detach(entry, collection);
    }

    public void DetachAll(string? collection = null) => Map(collection).Clear();

    public async Task<IEnumerable<T>> GetAsync<T>(
        long[] ids, string? collection = null, CancellationToken cancellationToken = default) where T : class
    {
        var map = Map(collection);
        var missing = ids.Where(id => map.Find(id) is null).Distinct().ToArray();
        NoteReadsOf(missing, collection);
        var read = new Dictionary<long, T>();
        foreach (var page in missing.Chunk(store.Dialect.MaxParametersPerCommand))
        {
            foreach (var document in await DocumentsAsync(page, collection, cancellationToken))
                read[document.Id] = Entity<T>(document, collection);
        }

        return [.. ids.Select(id => map.Find(id) is { Change: not Change.Deleted, Entity: T known }
            ? known
            : read.GetValueOrDefault(id)).OfType<T>()];
    }

    /// <summary>
    /// The first object that has an index row with <paramref name="value"/> in one column and true in another. What nearly every page
    /// asks first, so its statement is not worked out from an expression each time.
    /// </summary>
    internal async Task<T?> FirstByAsync<T, TIndex>(
        string column, string value, string flag, CancellationToken cancellationToken = default) where T : class where TIndex : IIndex
    {
        await FlushAsync(cancellationToken);
        var index = IndexTable.For(store.Configuration, typeof(TIndex), null);
        if (Reads is { IsListening: true })
            Note(DataKey.Of(index.Name, column, value));

        var documents = await ReadAsync(
            index.SelectFirst(store.DocumentTable(null), column, flag),
            [new("@p0", value), new("@type", store.TypeNames[typeof(T)])],
            reader => ReadDocument(reader, null), cancellationToken);
        return documents.Count == 0 ? null : Entity<T>(documents[0], null);
    }

    public async Task FlushAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (IsCancelled || !HasChanges)
            return;

        try
        {
            await BeginAsync(store.Configuration.IsolationLevel, cancellationToken);
            foreach (var (collection, map) in _maps.ToArray())
            {
                if (map.HasChanges)
                    await new Flush(this, collection, map, cancellationToken).RunAsync();
            }
        }
        catch (Exception exception)
        {
            await FailAsync(exception);
            throw;
        }
    }

    public async Task SaveChangesAsync(CancellationToken cancellationToken = default)
    {
        _failure?.Throw();
        await FlushAsync(cancellationToken);
        IReadOnlySet<string>? written = null;
        try
        {
            if (!IsCancelled && CurrentTransaction is { } transaction)
            {
                await transaction.CommitAsync(cancellationToken);
                written = Changes.Take();
            }
        }
        catch (Exception exception)
        {
            await FailAsync(exception);
            throw;
        }

        await EndAsync();
        if (written is not null)
            await TellAsync(written);
    }

    /// <summary>Gives up all that was not committed, and whatever is still saved before the session is reset.</summary>
    public async Task CancelAsync()
    {
        _failure = null;
        await GiveUpAsync(null);
    }

    public async Task ResetAsync()
    {
        await CancelAsync();
        IsCancelled = false;
    }

    // What is read by hand may be anything; and so may what is written, if it is committed with the session.
    public Task<DbConnection> CreateConnectionAsync(CancellationToken cancellationToken = default)
    {
        Note(DataKey.Everything);
        Changes.Add(DataKey.Everything);
        return Task.FromResult(Connect().Connection);
    }

    public Task<DbTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default) =>
        BeginTransactionAsync(store.Configuration.IsolationLevel, cancellationToken);

    public Task<DbTransaction> BeginTransactionAsync(
        IsolationLevel isolationLevel, CancellationToken cancellationToken = default)
    {
        owner?.Changing();
        Changes.Add(DataKey.Everything);
        return BeginAsync(isolationLevel, cancellationToken);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;

        _disposed = true;
        await EndAsync();
    }

    internal void Note(string key) => Reads?.Add(key);

    internal bool HasChanges => _maps.Values.Any(map => map.HasChanges);

    internal IEnumerable<IndexDescriptor> Describe(Type type, string collection)
    {
        if (owner is not null && !_asked)
        {
            _asked = true;
            RegisterIndexes([.. owner.IndexProviders]);
        }

        return _providers is null
            ? store.Describe(type, collection)
            : store.Describe(type, collection).Concat(YesSql.Store.Described(_providers, type, collection));
    }

    internal async Task<int> ExecuteAsync(string sql, List<Parameter> parameters, CancellationToken cancellation)
    {
        var connection = Connect();
        StoreMeter.Statement(connection.Connection.DataSource);
        var command = connection.Rent(sql, CurrentTransaction, parameters);
        try
        {
            return await command.ExecuteNonQueryAsync(cancellation);
        }
        finally
        {
            connection.Return(command);
        }
    }

    internal async Task<List<T>> ReadAsync<T>(
        string sql, List<Parameter> parameters, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var connection = Connect();
        StoreMeter.Statement(connection.Connection.DataSource);
        var command = connection.Rent(sql, CurrentTransaction, parameters);
        try
        {
            var rows = new List<T>();
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                rows.Add(read(reader));

            return rows;
        }
        finally
        {
            connection.Return(command);
        }
    }

    internal Task<List<Document>> DocumentsAsync(long[] ids, string? collection, CancellationToken cancellation)
    {
        var table = store.Dialect.QuoteForTableName(store.DocumentTable(collection), null);
        var parameters = ids.Select((id, i) => new Parameter($"@p{i}", id)).ToList();
        var filter = ids.Length == 1 ? " = @p0" : store.Dialect.InOperator(string.Join(", ", parameters.Select(it => it.Name)));
        return ReadAsync(
            $"SELECT {Columns} FROM {table} WHERE \"Id\"{filter}", parameters, reader => ReadDocument(reader, collection), cancellation);
    }

    private async Task<Document?> SingleAsync(Type type) => (await ReadAsync(
        $"SELECT {Columns} FROM {store.Dialect.QuoteForTableName(store.DocumentTable(null), null)} " +
        $"WHERE \"Type\" = @type ORDER BY \"Id\"{store.Dialect.Page(null, "1")}",
        [new("@type", store.TypeNames[type])], reader => ReadDocument(reader, null), CancellationToken.None)).FirstOrDefault();

    internal const string Columns = "\"Id\", \"Type\", \"Content\", \"Version\"";

    internal static readonly string[] ColumnNames = ["Id", "Type", "Content", "Version"];

    internal Document ReadDocument(DbDataReader reader, string? collection)
    {
        var id = reader.GetInt64(0);
        var parsed = store.Parsed.Find(collection ?? "", id, store.Dialect.Utf8(reader, 2));
        var document = new Document { Id = id, Type = reader.GetString(1), Version = reader.GetInt64(3), Parsed = parsed };
        if (parsed is null)
            document.Content = reader.GetString(2);

        return document;
    }

    /// <summary>The session's object for a document: the one it knows already, or the one that is read now.</summary>
    internal T Entity<T>(Document document, string? collection) where T : class
    {
        var map = Map(collection);
        if (map.Find(document.Id) is { Entity: T known })
            return known;

        var entity = (T)Deserialize(document, typeof(T), collection);
        if (tracks)
            map.Add(entity, document.Id).Document = document;

        return entity;
    }

    internal object Deserialize(Document document, Type wanted, string? collection)
    {
        // An index may be of several types, and an object of a derived type is read as what it was.
        var type = store.TypeNames[document.Type] is { } stored && wanted.IsAssignableFrom(stored) ? stored : wanted;
        var entity = Create(document, type, collection) ??
            throw new InvalidOperationException($"The document '{document.Id}' of the type '{document.Type}' is empty.");

        var access = EntityAccess.For(entity);
        access.SetId(entity, document.Id);
        access.SetVersion(entity, document.Version);
        return entity;
    }

    private object? Create(Document document, Type type, string? collection)
    {
        if (document.Parsed is { } known && known.Type == type)
            return known.Create();

        var serializer = store.Configuration.ContentSerializer;
        if ((serializer as IParsingSerializer)?.Parse(document.Content, type) is not { } parsed)
            return serializer.Deserialize(document.Content, type);

        store.Parsed.Offer(collection ?? "", document.Id, parsed);
        return parsed.Create();
    }

    private async Task FailAsync(Exception exception)
    {
        // Ids that another process has used meanwhile must not be tried for ever.
        if ((exception.InnerException ?? exception) is DbException)
            store.Database.ForgetIds();

        _failure = ExceptionDispatchInfo.Capture(exception);
        await GiveUpAsync(exception);
    }

    private async Task GiveUpAsync(Exception? reason)
    {
        IsCancelled = true;
        ClearMaps();
        await EndAsync();
        if (owner is not null)
            await owner.GivenUpAsync(reason);
    }

    private async Task TellAsync(IReadOnlySet<string> written)
    {
        if (owner is not null)
            await owner.CommittedAsync(written);

        if (store.Follower is { } follower)
            await follower.CommittedAsync(written);

        await store.Database.TellOthersAsync(store, written);
    }

    private async Task<DbTransaction> BeginAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken)
    {
        if (CurrentTransaction is not null)
            return CurrentTransaction;

        await store.Database.EnterWriterAsync(cancellationToken);
        Changes.Begin();
        try
        {
            return CurrentTransaction = await Connect().Connection.BeginTransactionAsync(isolationLevel, cancellationToken);
        }
        catch
        {
            store.Database.LeaveWriter();
            throw;
        }
    }

    private void NoteReadsOf(long[] ids, string? collection)
    {
        if (Reads is not { IsListening: true } || ids.Length == 0)
            return;

        var table = store.DocumentTable(collection);
        foreach (var id in ids)
            Reads.Add(DataKey.Of(table, "Id", id));
    }

    private Tracked Create(object entity, IdentityMap map, string? collection)
    {
        var id = store.Singles?.KeyOf(entity.GetType()) ?? store.Configuration.IdGenerator?.GetNextId(collection ?? "")
            ?? store.Database.NextId(store.DocumentTable(collection));
        EntityAccess.For(entity).SetId(entity, id);
        var tracked = map.Add(entity, id);
        map.Mark(tracked, Change.Created);
        return tracked;
    }

    private IdentityMap Map(string? collection)
    {
        if (!_maps.TryGetValue(collection ?? "", out var map))
            _maps[collection ?? ""] = map = new IdentityMap();

        return map;
    }

    private void ClearMaps()
    {
        foreach (var map in _maps.Values)
            map.Clear();
    }

    private StoreConnection Connect()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _connection ??= store.Database.Rent();
    }

    // What was not committed is rolled back with the transaction; the connection is free for the next session.
    private async Task EndAsync()
    {
        Changes.Forget();
        if (CurrentTransaction is { } transaction)
        {
            CurrentTransaction = null;
            try
            {
                await transaction.DisposeAsync();
            }
            finally
            {
                store.Database.LeaveWriter();
            }
        }

        if (_connection is { } connection)
        {
            _connection = null;
            store.Database.Return(connection);
        }
    }
}
