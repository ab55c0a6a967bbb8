namespace YesSql.Sql;

public class SchemaBuilder : ISchemaBuilder
{
    private readonly SchemaWriter _writer;

    public SchemaBuilder(IConfiguration configuration, DbTransaction transaction, bool throwOnError = true)
    {
        Transaction = transaction;
        Connection = transaction.Connection!;
        Dialect = configuration.SqlDialect;
        TablePrefix = configuration.TablePrefix;
        TableNameConvention = configuration.TableNameConvention;
        ThrowOnError = throwOnError;
        _writer = new SchemaWriter((Dialect)configuration.SqlDialect, configuration.Schema);
    }

    public DbConnection Connection { get; }
    public DbTransaction Transaction { get; }
    public ISqlDialect Dialect { get; }
    public string TablePrefix { get; }
    public ITableNameConvention TableNameConvention { get; }
    public bool ThrowOnError { get; }

    public ISchemaBuilder CreateMapIndexTable(Type indexType, Action<ICreateTableCommand> table, string? collection)
    {
        var command = new CreateTableCommand(IndexTable(indexType, collection));
        command.Column<long>("Id", column => column.PrimaryKey().Identity()).Column<long>("DocumentId");
        table(command);
        return Run([_writer.Create(command), _writer.Index(command.Name, $"IDX_FK_{command.Name}", "DocumentId")]);
    }

    public ISchemaBuilder CreateReduceIndexTable(Type indexType, Action<ICreateTableCommand> table, string? collection)
    {
        var command = new CreateTableCommand(IndexTable(indexType, collection));
        command.Column<long>("Id", column => column.PrimaryKey().Identity());
        table(command);

        var id = Indexes.IndexTable.BridgeColumn(indexType);
        var bridge = new CreateTableCommand(Indexes.IndexTable.BridgeName(command.Name));
        bridge.Column<long>(id, column => column.NotNull()).Column<long>("DocumentId", column => column.NotNull());
        return Run([
            _writer.Create(command),
            _writer.Create(bridge),
            _writer.Index(bridge.Name, $"IDX_FK_{bridge.Name}", id, "DocumentId"),
            _writer.Index(bridge.Name, $"IDX_FK_{bridge.Name}_D", "DocumentId")]);
    }

    public ISchemaBuilder AlterIndexTable(Type indexType, Action<IAlterTableCommand> table, string? collection) =>
        Alter(IndexTable(indexType, collection), table);

    public ISchemaBuilder DropMapIndexTable(Type indexType, string? collection = null) =>
        Run([_writer.Drop(IndexTable(indexType, collection))]);

    public ISchemaBuilder DropReduceIndexTable(Type indexType, string? collection = null)
    {
        var name = IndexTable(indexType, collection);
        return Run([_writer.Drop(Indexes.IndexTable.BridgeName(name)), _writer.Drop(name)]);
    }

    public ISchemaBuilder CreateTable(string name, Action<ICreateTableCommand> table)
    {
        var command = new CreateTableCommand(TablePrefix + name);
        table(command);
        return Run([_writer.Create(command)]);
    }

    public ISchemaBuilder AlterTable(string name, Action<IAlterTableCommand> table) => Alter(TablePrefix + name, table);

    public ISchemaBuilder DropTable(string name) => Run([_writer.Drop(TablePrefix + name)]);

    // The store keeps indexes and their documents together itself, and SQLite adds no key to a table that exists.
    public ISchemaBuilder CreateForeignKey(
        string name, string srcTable, string[] srcColumns, string destTable, string[] destColumns) => this;

    public ISchemaBuilder DropForeignKey(string srcTable, string name) => this;

    public Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection) =>
        Done(CreateMapIndexTable(indexType, table, collection));

    public Task CreateReduceIndexTableAsync(
        Type indexType, Action<ICreateTableCommand> table, string? collection = null) =>
        Done(CreateReduceIndexTable(indexType, table, collection));

    public Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string? collection) =>
        Done(AlterIndexTable(indexType, table, collection));

    public Task DropMapIndexTableAsync(Type indexType, string? collection = null) =>
        Done(DropMapIndexTable(indexType, collection));

    public Task DropReduceIndexTableAsync(Type indexType, string? collection = null) =>
        Done(DropReduceIndexTable(indexType, collection));

    public Task CreateTableAsync(string name, Action<ICreateTableCommand> table) => Done(CreateTable(name, table));

    public Task AlterTableAsync(string name, Action<IAlterTableCommand> table) => Done(AlterTable(name, table));

    public Task DropTableAsync(string name) => Done(DropTable(name));

    public Task CreateForeignKeyAsync(
        string name, string srcTable, string[] srcColumns, string destTable, string[] destColumns) =>
        Done(CreateForeignKey(name, srcTable, srcColumns, destTable, destColumns));

    public Task DropForeignKeyAsync(string srcTable, string name) => Done(DropForeignKey(srcTable, name));

    private static Task Done(ISchemaBuilder _) => Task.CompletedTask;

    private SchemaBuilder Alter(string name, Action<IAlterTableCommand> table)
    {
        var command = new AlterTableCommand(name);
        table(command);
        return Run(_writer.Alter(command));
    }

    private string IndexTable(Type indexType, string? collection) =>
        TablePrefix + TableNameConvention.GetIndexTable(indexType, collection);

    private SchemaBuilder Run(IEnumerable<string> statements)
    {
        foreach (var sql in statements)
        {
            using var command = Connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = Transaction;
            try
            {
                command.ExecuteNonQuery();
            }
            catch (DbException exception) when (!ThrowOnError)
            {
                // The caller has asked to go on, as where a table may be there already.
                System.Diagnostics.Trace.TraceWarning($"{exception.Message} ({sql})");
            }
        }

        return this;
    }
}
