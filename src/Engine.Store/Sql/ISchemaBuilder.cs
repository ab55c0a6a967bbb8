namespace YesSql.Sql;

public interface ISchemaBuilder
{
    ISchemaBuilder AlterIndexTable(Type indexType, Action<IAlterTableCommand> table, string? collection);
    Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string? collection);
    ISchemaBuilder AlterTable(string name, Action<IAlterTableCommand> table);
    Task AlterTableAsync(string name, Action<IAlterTableCommand> table);
    ISchemaBuilder CreateForeignKey(
        string name, string srcTable, string[] srcColumns, string destTable, string[] destColumns);
    Task CreateForeignKeyAsync(
        string name, string srcTable, string[] srcColumns, string destTable, string[] destColumns);
    ISchemaBuilder CreateMapIndexTable(Type indexType, Action<ICreateTableCommand> table, string? collection);
    Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection);
    ISchemaBuilder CreateReduceIndexTable(Type indexType, Action<ICreateTableCommand> table, string? collection);
    Task CreateReduceIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection);
    ISchemaBuilder CreateTable(string name, Action<ICreateTableCommand> table);
    Task CreateTableAsync(string name, Action<ICreateTableCommand> table);
    ISchemaBuilder DropForeignKey(string srcTable, string name);
    Task DropForeignKeyAsync(string srcTable, string name);
    ISchemaBuilder DropMapIndexTable(Type indexType, string? collection = null);
    Task DropMapIndexTableAsync(Type indexType, string? collection = null);
    ISchemaBuilder DropReduceIndexTable(Type indexType, string? collection = null);
    Task DropReduceIndexTableAsync(Type indexType, string? collection = null);
    ISchemaBuilder DropTable(string name);
    Task DropTableAsync(string name);
    DbConnection Connection { get; }
    ISqlDialect Dialect { get; }
    ITableNameConvention TableNameConvention { get; }
    string TablePrefix { get; }
    bool ThrowOnError { get; }
    DbTransaction Transaction { get; }
}
