namespace YesSql.Sql;

/// <summary>Spells changes of tables in the words of one database.</summary>
internal sealed class SchemaWriter(Dialect dialect, string? schema)
{
    public string Create(CreateTableCommand table) =>
        $"CREATE TABLE {Table(table.Name)} ({string.Join(", ", table.TableCommands.Cast<CreateColumnCommand>().Select(Column))})";

    public IEnumerable<string> Alter(AlterTableCommand table) =>
        table.TableCommands.Select(command => Alter(Table(table.Name), command)).OfType<string>();

    public string Drop(string table) => dialect.GetDropTableString(table, schema);

    public string Index(string table, string name, params string[] columns) =>
        $"CREATE INDEX {Name(dialect.FormatIndexName(name))} ON {Table(table)} ({string.Join(", ", columns.Select(Name))})";

    private string? Alter(string table, ITableCommand command) => command switch
    {
        CreateColumnCommand column => $"ALTER TABLE {table} ADD COLUMN {Column(column)}",
        AddIndexCommand index => Index(command.Name, index.IndexName, index.ColumnNames),
        DropIndexCommand index => dialect.GetDropIndexString(index.IndexName, command.Name, schema),
        DropColumnCommand column => $"ALTER TABLE {table} DROP COLUMN {Name(column.ColumnName)}",
        RenameColumnCommand column =>
            $"ALTER TABLE {table} RENAME COLUMN {Name(column.ColumnName)} TO {Name(column.NewColumnName)}",

        // SQLite keeps any value in any column: there is nothing to alter.
        AlterColumnCommand => null,
        _ => throw new NotSupportedException($"The table '{command.Name}' can't be changed by '{command.GetType().Name}'."),
    };

    private string Column(CreateColumnCommand column)
    {
        if (column.IsIdentity)
            return $"{Name(column.ColumnName)} {dialect.IdentityColumnString}";

        var type = dialect.GetTypeName(dialect.ToDbType(column.DbType), column.Length, column.Precision, column.Scale);
        return $"{Name(column.ColumnName)} {type}" +
            (column.IsPrimaryKey ? " PRIMARY KEY" : "") +
            (column.IsNotNull ? " NOT NULL" : "") +
            (column.IsUnique ? " UNIQUE" : "") +
            (column.Default is { } value ? $" DEFAULT {dialect.GetSqlValue(value)}" : "");
    }

    private string Table(string name) => dialect.QuoteForTableName(name, schema);

    private string Name(string name) => dialect.QuoteForColumnName(name);
}
