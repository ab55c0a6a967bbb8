using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;

namespace Engine.Tests.Data;

public sealed class DataMigrationTests
{
    public sealed class NoteIndex : MapIndex
    {
        public string Text { get; set; } = "";
    }

    public sealed class Ran : List<string>;

    public sealed class Notes(Ran ran) : DataMigration
    {
        public async Task<int> CreateAsync()
        {
            ran.Add("create");
            await SchemaBuilder.CreateMapIndexTableAsync<NoteIndex>(table => table.Column<string>("Text"));
            return 1;
        }

        public int UpdateFrom1()
        {
            ran.Add("from 1");
            return 2;
        }

        public async Task<int> UpdateFrom2Async()
        {
            ran.Add("from 2");
            await SchemaBuilder.AlterIndexTableAsync<NoteIndex>(table => table.CreateIndex("IDX_NoteIndex", "Text"));
            return 3;
        }
    }

    public sealed class Broken : DataMigration
    {
        public int Create() => throw new FormatException("No such table");
    }

    public sealed class Standing : DataMigration
    {
        public int Create() => 1;

        public int UpdateFrom1() => 1;
    }

    [Fact]
    public async Task Each_step_runs_once_in_its_order()
    {
        var ran = new Ran();
        await using var tenant = Tenant<Notes>(ran);

        await UpdateAsync(tenant);
        await UpdateAsync(tenant);

        Assert.Equal(["create", "from 1", "from 2"], ran);
        Assert.Equal(0, await tenant.InAsync(services =>
            services.GetRequiredService<ISession>().QueryIndex<NoteIndex>(note => note.Text == "x").CountAsync()));
    }

    [Fact]
    public async Task A_failing_migration_is_named_and_leaves_nothing_of_any()
    {
        var ran = new Ran();
        await using var tenant = Tenant<Notes>(ran, services => services.AddDataMigration<Broken>());

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => UpdateAsync(tenant));
        await Assert.ThrowsAsync<InvalidOperationException>(() => UpdateAsync(tenant));

        Assert.Contains(nameof(Broken), failed.Message, StringComparison.Ordinal);
        Assert.Contains("Create", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["create", "from 1", "from 2", "create", "from 1", "from 2"], ran);
    }

    [Fact]
    public async Task A_migration_that_does_not_get_on_is_refused()
    {
        await using var tenant = Tenant<Standing>([]);

        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => UpdateAsync(tenant));

        Assert.Contains("UpdateFrom1", failed.Message, StringComparison.Ordinal);
    }

    private static DataTenant Tenant<T>(Ran ran, Action<IServiceCollection>? more = null) where T : class, IDataMigration =>
        new(services =>
        {
            services.AddSingleton(ran).AddDataMigration<T>();
            more?.Invoke(services);
        });

    private static Task UpdateAsync(DataTenant tenant) => tenant.InAsync(services =>
        services.GetRequiredService<IDataMigrationManager>().UpdateAllFeaturesAsync());
}
