using Microsoft.Data.Sqlite;
using YesSql.Provider.Sqlite;

namespace OrchardCore.Data;

/// <summary>Opens the database of a tenant, before anything else of it is awake.</summary>
internal sealed class TenantStores(TenantFolder folder)
{
    private static readonly ContentSerializer Serializer = new();
    private static readonly SingleDocuments Singles = new();

    public string FileOf(string tenant) => Path.Combine(folder.Of(tenant), "OrchardCore.db");

    /// <summary>The tenant's store; its database is made only while the tenant is being set up.</summary>
    public IStore Open(ShellSettings settings)
    {
        if (settings["DatabaseProvider"] is { Length: > 0 } provider &&
            !provider.Equals(DatabaseProviderValue.Sqlite, StringComparison.OrdinalIgnoreCase))
            throw new NotSupportedException(
                $"The tenant '{settings.Name}' asks for the database provider '{provider}'. " +
                $"'{DatabaseProviderValue.Sqlite}' is the one there is.");

        var file = FileOf(settings.Name);
        var isNew = !File.Exists(file);
        if (isNew && settings.IsInitialized())
            throw new FileNotFoundException(
                $"The database of the tenant '{settings.Name}' is missing: restore it, or set the tenant up anew.", file);

        return Open(settings, file, isNew);
    }

    public static async Task<ShellDescriptor?> ReadDescriptorAsync(IStore store)
    {
        await using var session = store.CreateSession(withTracking: false);
        return await session.Query<ShellDescriptor>().FirstOrDefaultAsync();
    }

    /// <summary>Takes the database away with all that belongs to it. Nobody may use it any more.</summary>
    public void Delete(string tenant)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"])
            File.Delete(FileOf(tenant) + suffix);
    }

    private static IStore Open(ShellSettings settings, string file, bool isNew)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // The folder may have any name: what stands between the quotes of a connection string is not ours to write.
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = isNew ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
        };
        var configuration = new Configuration
        {
            TablePrefix = settings["TablePrefix"] is { Length: > 0 } prefix ? prefix + "_" : "",
            ContentSerializer = Serializer,
        };
        configuration.UseSqLite(connection.ToString());
        var store = new Store(configuration) { Singles = Singles };

        // SQLite works in the calling thread anyway: there is nothing to wait for.
        if (!settings.IsInitialized())
            store.InitializeAsync().GetAwaiter().GetResult();

        return store;
    }
}
