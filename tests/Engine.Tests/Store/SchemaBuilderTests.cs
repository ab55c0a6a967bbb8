using YesSql.Sql;

namespace Engine.Tests.Store;

public sealed class SchemaBuilderTests
{
    [Fact]
    public async Task A_table_is_made_changed_and_dropped()
    {
        await using var folder = await StoreFolder.OpenAsync(async schema =>
        {
            await schema.CreateTableAsync("Room", table => table
                .Column<int>("Id", column => column.PrimaryKey().Identity())
                .Column<string>("Name", column => column.NotNull().WithDefault("it's new").WithLength(40))
                .Column<string>("Old"));
            await schema.AlterTableAsync("Room", table =>
            {
                table.AddColumn<bool>("Open", column => column.WithDefault(true));
                table.RenameColumn("Name", "Title");
                table.DropColumn("Old");
                table.CreateIndex("IDX_Room_Title", "Title", "Open");
            });
        });

        var row = await QueryAsync(folder, "INSERT INTO Room DEFAULT VALUES RETURNING Id, Title, Open");
        await folder.AlterAsync(schema => schema.DropTableAsync("Room"));
        var left = await QueryAsync(folder, "SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE '%Room%'");

        Assert.Equal([1L, "it's new", 1L], row);
        Assert.Equal([0L], left);
    }

    [Fact]
    public async Task Tables_of_a_transaction_that_fails_are_not_there()
    {
        await using var folder = await StoreFolder.OpenAsync();

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => folder.AlterAsync(async schema =>
        {
            await schema.CreateMapIndexTableAsync<VisitTagIndex>(table => table.Column<string>("Tag"));
            await schema.CreateMapIndexTableAsync<VisitTagIndex>(table => table.Column<string>("Tag"));
        }));

        var left = await QueryAsync(folder, "SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE 'VisitTag%'");
        Assert.Equal([0L], left);
    }

    [Fact]
    public async Task Every_commit_reaches_the_disk_and_readers_do_not_wait_for_writers()
    {
        await using var folder = await StoreFolder.OpenAsync();

        var synchronous = await QueryAsync(folder, "PRAGMA synchronous");
        var journal = await QueryAsync(folder, "PRAGMA journal_mode");

        Assert.Equal([2L, "wal"], [.. synchronous, .. journal]);
    }

    /// <summary>The values of the first row.</summary>
    private static Task<object[]> QueryAsync(StoreFolder folder, string sql) => folder.InAsync(async session =>
    {
        await using var command = (await session.CreateConnectionAsync()).CreateCommand();
        command.CommandText = sql;
        command.Transaction = session.CurrentTransaction;
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return values;
    });
}
