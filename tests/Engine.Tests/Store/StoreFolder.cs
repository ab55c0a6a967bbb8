using Microsoft.Data.Sqlite;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Indexes;
using YesSql.Provider.Sqlite;
using YesSql.Sql;

namespace Engine.Tests.Store;

/// <summary>A store over a real file in a folder of its own.</summary>
internal sealed class StoreFolder : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("store-").FullName;

    private StoreFolder()
    {
    }

    public IStore Store { get; private set; } = null!;

    public string File => Path.Combine(_folder, "OrchardCore.db");

    public static async Task<StoreFolder> OpenAsync(
        Func<ISchemaBuilder, Task>? tables = null, params IIndexProvider[] providers)
    {
        var folder = new StoreFolder();
        folder.Store = await folder.AnotherAsync(providers);
        if (tables is not null)
            await folder.AlterAsync(tables);

        return folder;
    }

    /// <summary>Another store over the same file in this process.</summary>
    public Task<IStore> AnotherAsync(params IIndexProvider[] providers) => OpenAsync("", providers);

    /// <summary>One as another process has it: it shares neither the writer's turn nor the next ids.</summary>
    public Task<IStore> OfAnotherProcessAsync(params IIndexProvider[] providers) => OpenAsync(";Default Timeout=29", providers);

    private async Task<IStore> OpenAsync(string settings, IIndexProvider[] providers) =>
        (await StoreFactory.CreateAndInitializeAsync(configuration =>
        {
            configuration.UseSqLite(new SqliteConnectionStringBuilder { DataSource = File } + settings);
            configuration.ContentSerializer = new ContentSerializer();
        }))
        .RegisterIndexes(providers);

    public async Task AlterAsync(Func<ISchemaBuilder, Task> tables)
    {
        await using var session = Store.CreateSession();
        await tables(new SchemaBuilder(Store.Configuration, await session.BeginTransactionAsync()));
        await session.SaveChangesAsync();
    }

    public async Task<T> InAsync<T>(Func<ISession, Task<T>> work)
    {
        await using var session = Store.CreateSession();
        var result = await work(session);
        await session.SaveChangesAsync();
        return result;
    }

    public Task SaveAsync(params object[] items) => InAsync(async session =>
    {
        foreach (var item in items)
            await session.SaveAsync(item);
        return 0;
    });

    public ValueTask DisposeAsync()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
