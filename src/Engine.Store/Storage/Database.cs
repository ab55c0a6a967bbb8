namespace YesSql.Storage;

/// <summary>A database as all stores of this process share it: its idle connections, its one writer, its next ids.</summary>
internal sealed class Database
{
    private const int MostIdle = 8;
    private static readonly TimeSpan WriterPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(30);
    private static readonly Dictionary<string, Database> Open = [];

    private readonly string _key;
    private readonly IConnectionFactory _factory;
    private readonly Dialect _dialect;
    private readonly SemaphoreSlim _writer = new(1);
    private readonly ConcurrentStack<StoreConnection> _idle = [];
    private readonly Dictionary<string, long> _ids = [];
    private readonly List<Store> _stores = [];
    private bool _idsAreStale;
    private volatile bool _isLeft;

    // One timer for all databases: an idle connection is memory that a sleeping site does not need.
    static Database() => Sweeper = new Timer(_ => Sweep(), null, IdleFor, IdleFor);

    private Database(string key, IConnectionFactory factory, Dialect dialect) =>
        (_key, _factory, _dialect) = (key, factory, dialect);

    private static Timer Sweeper { get; }

    public static Database For(IConfiguration configuration, Store store)
    {
        using var connection = configuration.ConnectionFactory.CreateConnection();
        var key = connection.ConnectionString;
        lock (Open)
        {
            if (!Open.TryGetValue(key, out var database))
                Open[key] = database = new Database(key, configuration.ConnectionFactory, (Dialect)configuration.SqlDialect);

            database._stores.Add(store);
            return database;
        }
    }

    public void Leave(Store store)
    {
        lock (Open)
        {
            _stores.Remove(store);
            if (_stores.Count > 0)
                return;

            Open.Remove(_key);
            _isLeft = true;
        }

        Trim(TimeSpan.Zero);
    }

    /// <summary>Tells the other stores of this process that <paramref name="store"/> has committed something.</summary>
    public async Task TellOthersAsync(Store store, IReadOnlySet<string> written)
    {
        Store[] others;
        lock (Open)
        {
            if (_stores.Count < 2)
                return;

            others = [.. _stores.Where(other => other != store)];
        }

        foreach (var other in others)
        {
            other.IsOutdated = true;
            if (other.FollowerOfOthers is { } follower)
                await follower.CommittedAsync(written);
        }
    }

    public StoreConnection Rent() => _idle.TryPop(out var idle) ? idle : Connect();

    public void Return(StoreConnection connection)
    {
        connection.LastUsed = Environment.TickCount64;
        if (connection.Connection.State == ConnectionState.Open && _idle.Count < MostIdle &&
            !_isLeft)
            _idle.Push(connection);
        else
            connection.Dispose();
    }

    /// <summary>Waits until nobody else in this process writes, where the database allows only one to.</summary>
    public async Task EnterWriterAsync(CancellationToken cancellation)
    {
        if (_dialect.OneWriter && !await _writer.WaitAsync(WriterPatience, cancellation))
            throw new TimeoutException(
                "Another session has been writing to the same database for too long. " +
                "A session that has written must be saved or cancelled before work in another scope can be stored.");
    }

    public void LeaveWriter()
    {
        if (_dialect.OneWriter)
            _writer.Release();
    }

    public long NextId(string table)
    {
        lock (_ids)
            return _ids[table] = (_ids.TryGetValue(table, out var last) && !_idsAreStale
                ? last
                : Math.Max(last, LastId(table))) + 1;
    }

    /// <summary>Another process has stored documents too: the next ids come after its own.</summary>
    public void ForgetIds()
    {
        lock (_ids)
            _idsAreStale = true;
    }

    private long LastId(string table)
    {
        var connection = Rent();
        try
        {
            _idsAreStale = false;
            var command = connection.Rent($"SELECT MAX(\"Id\") FROM {_dialect.QuoteForTableName(table, null)}", null, []);
            var last = command.ExecuteScalar();
            connection.Return(command);
            return last is long and > 0 and var id ? id : 0;
        }
        finally
        {
            Return(connection);
        }
    }

    private StoreConnection Connect()
    {
        var connection = _factory.CreateConnection();
        try
        {
            connection.Open();
            _dialect.Prepare(connection);
            return new StoreConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Sweep()
    {
        Database[] databases;
        lock (Open)
            databases = [.. Open.Values];

        foreach (var database in databases)
            database.Trim(IdleFor);
    }

    private void Trim(TimeSpan unused)
    {
        var now = Environment.TickCount64;
        var kept = new List<StoreConnection>();
        while (_idle.TryPop(out var connection))
        {
            if (now - connection.LastUsed >= unused.TotalMilliseconds)
                connection.Dispose();
            else
                kept.Add(connection);
        }

        if (kept.Count > 0)
            _idle.PushRange([.. kept]);
    }
}
