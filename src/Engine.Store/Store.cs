namespace YesSql;

internal sealed class Store(IConfiguration configuration) : IStore
{
    private readonly ConcurrentDictionary<(Type, string), IndexDescriptor[]> _described = [];
    private readonly Lock _opening = new();
    private Database? _database;
    private volatile IIndexProvider[] _providers = [];
    private int _disposed;

    public IConfiguration Configuration => configuration;
    public ITypeService TypeNames => TypeService.Shared;

    public Database Database
    {
        get
        {
            if (_database is { } known)
                return known;

            lock (_opening)
                return _database ??= Database.For(configuration, this);
        }
    }

    public ParsedDocuments Parsed { get; } = new();

    /// <summary>Which types there is one document of.</summary>
    public ISingleDocuments? Singles { get; init; }

    public Dialect Dialect => (Dialect)configuration.SqlDialect;

    /// <summary>Follows the commits of all of this store's sessions.</summary>
    internal ICommitFollower? Follower { get; set; }

    /// <summary>
    /// Follows the commits that another store of this process makes to the same database: one that was let go of while it was still
    /// at work. Whatever was read by way of this store may be out of date.
    /// </summary>
    internal ICommitFollower? FollowerOfOthers { get; set; }

    /// <summary>Whether another one has committed, perhaps before anybody followed.</summary>
    internal volatile bool IsOutdated;

    public async Task InitializeAsync(CancellationToken cancellationToken = default)
    {
        var connection = Database.Rent();
        try
        {
            Dialect.Initialize(connection.Connection);
        }
        finally
        {
            Database.Return(connection);
        }

        if (Configuration.IdGenerator is { } ids)
            await ids.InitializeAsync(this, cancellationToken);

        await InitializeCollectionAsync("", cancellationToken);
    }

    public async Task InitializeCollectionAsync(string collection, CancellationToken cancellationToken = default)
    {
        await using var session = new Session(this);
        var table = DocumentTable(collection);
        var quoted = Dialect.QuoteForTableName(table, null);
        var number = Dialect.GetTypeName(System.Data.DbType.Int64, null, null, null);
        var text = Dialect.GetTypeName(System.Data.DbType.String, null, null, null);

        await session.BeginTransactionAsync(cancellationToken);
        await session.ExecuteAsync(
            $"CREATE TABLE IF NOT EXISTS {quoted} (\"Id\" {number} PRIMARY KEY, \"Type\" {text} NOT NULL, " +
            $"\"Content\" {text}, \"Version\" {number} NOT NULL DEFAULT 0)", [], cancellationToken);
        await session.ExecuteAsync(
            $"CREATE INDEX IF NOT EXISTS {Dialect.QuoteForColumnName("IX_" + table + "_Type")} ON {quoted} (\"Type\")",
            [], cancellationToken);
        await session.SaveChangesAsync(cancellationToken);
        if (Configuration.IdGenerator is { } ids)
            await ids.InitializeCollectionAsync(Configuration, collection, cancellationToken);
    }

    public ISession CreateSession(bool withTracking = true) => new Session(this, withTracking);

    public IStore RegisterIndexes(IEnumerable<IIndexProvider> indexProviders, string? collection = null)
    {
        foreach (var provider in indexProviders)
        {
            provider.CollectionName ??= collection ?? "";
            _providers = [.. _providers, provider];
        }

        _described.Clear();
        return this;
    }

    public IEnumerable<IndexDescriptor> Describe(Type target, string? collection = null) => _described.GetOrAdd(
        (target, collection ?? ""), key => Described(_providers, key.Item1, key.Item2));

    public static IndexDescriptor[] Described(IEnumerable<IIndexProvider> providers, Type target, string? collection) =>
        [.. providers
            .Where(provider => provider.ForType().IsAssignableFrom(target) &&
                (provider.CollectionName ?? "") == (collection ?? ""))
            .SelectMany(Described)];

    public string DocumentTable(string? collection) =>
        configuration.TablePrefix + configuration.TableNameConvention.GetDocumentTable(collection);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;

        Parsed.Dispose();
        _database?.Leave(this);
    }

    private static IEnumerable<IndexDescriptor> Described(IIndexProvider provider)
    {
        var context = (IDescriptor)Activator.CreateInstance(
            typeof(DescribeContext<>).MakeGenericType(provider.ForType()))!;
        provider.Describe(context);
        return context.Describe();
    }
}
