namespace YesSql.Sql.Schema;

internal abstract class SchemaCommand(string name) : ISchemaCommand
{
    public string Name { get; } = name;
    public List<ITableCommand> TableCommands { get; } = [];
}

internal class ColumnCommand(string table, string column, Type type) : SchemaCommand(table), IColumnCommand
{
    public string ColumnName { get; } = column;
    public Type DbType { get; protected set; } = type;
    public object? Default { get; private set; }
    public int? Length { get; protected set; }
    public byte? Precision { get; protected set; }
    public byte? Scale { get; protected set; }

    public IColumnCommand WithDefault(object? @default)
    {
        Default = @default;
        return this;
    }

    public IColumnCommand WithLength(int? length)
    {
        Length = length;
        return this;
    }

    public IColumnCommand Unlimited() => WithLength(10_000);
}

internal sealed class CreateColumnCommand(string table, string column, Type type)
    : ColumnCommand(table, column, type), IAddColumnCommand
{
    public bool IsIdentity { get; private set; }
    public bool IsNotNull { get; private set; }
    public bool IsPrimaryKey { get; private set; }
    public bool IsUnique { get; private set; }

    public ICreateColumnCommand Identity()
    {
        IsIdentity = true;
        return this;
    }

    public ICreateColumnCommand NotNull() => Nullable(notNull: true);

    public ICreateColumnCommand Nullable() => Nullable(notNull: false);

    public ICreateColumnCommand PrimaryKey()
    {
        IsPrimaryKey = true;
        return this;
    }

    public ICreateColumnCommand Unique()
    {
        IsUnique = true;
        return this;
    }

    public ICreateColumnCommand NotUnique()
    {
        IsUnique = false;
        return this;
    }

    public ICreateColumnCommand WithPrecision(byte? precision)
    {
        Precision = precision;
        return this;
    }

    public ICreateColumnCommand WithScale(byte? scale)
    {
        Scale = scale;
        return this;
    }

    private CreateColumnCommand Nullable(bool notNull)
    {
        IsNotNull = notNull;
        return this;
    }
}

internal sealed class CreateTableCommand(string name) : SchemaCommand(name), ICreateTableCommand
{
    public ICreateTableCommand Column(
        string columnName, Type dbType, Action<ICreateColumnCommand>? column = null)
    {
        var command = new CreateColumnCommand(Name, columnName, dbType);
        column?.Invoke(command);
        TableCommands.Add(command);
        return this;
    }

    public ICreateTableCommand Column(
        IdentityColumnSize identityColumnSize, string columnName, Action<ICreateColumnCommand>? column = null) =>
        Column(columnName, identityColumnSize == IdentityColumnSize.Int32 ? typeof(int) : typeof(long), column);

    public ICreateTableCommand Column<T>(string columnName, Action<ICreateColumnCommand>? column = null) =>
        Column(columnName, typeof(T), column);
}

internal sealed class AlterTableCommand(string name) : SchemaCommand(name), IAlterTableCommand
{
    public void AddColumn(string columnName, Type dbType, Action<IAddColumnCommand>? column = null)
    {
        var command = new CreateColumnCommand(Name, columnName, dbType);
        column?.Invoke(command);
        TableCommands.Add(command);
    }

    public void AddColumn<T>(string columnName, Action<IAddColumnCommand>? column = null) =>
        AddColumn(columnName, typeof(T), column);

    public void AlterColumn(string columnName, Action<IAlterColumnCommand>? column = null)
    {
        var command = new AlterColumnCommand(Name, columnName);
        column?.Invoke(command);
        TableCommands.Add(command);
    }

    public void CreateIndex(string indexName, params string[] columnNames) =>
        TableCommands.Add(new AddIndexCommand(Name, indexName, columnNames));

    public void DropColumn(string columnName) => TableCommands.Add(new DropColumnCommand(Name, columnName));

    public void DropIndex(string indexName) => TableCommands.Add(new DropIndexCommand(Name, indexName));

    public void RenameColumn(string columnName, string newName) =>
        TableCommands.Add(new RenameColumnCommand(Name, columnName, newName));
}

internal sealed class AlterColumnCommand(string table, string column)
    : ColumnCommand(table, column, typeof(string)), IAlterColumnCommand
{
    public IAlterColumnCommand WithType(Type dbType, int? length)
    {
        (DbType, Length) = (dbType, length);
        return this;
    }

    public IAlterColumnCommand WithType(Type dbType, byte precision, byte scale)
    {
        (DbType, Precision, Scale) = (dbType, precision, scale);
        return this;
    }
}

internal sealed class AddIndexCommand(string table, string index, string[] columns)
    : SchemaCommand(table), ITableCommand
{
    public string IndexName { get; } = index;
    public string[] ColumnNames { get; } = columns;
}

internal sealed class DropIndexCommand(string table, string index) : SchemaCommand(table), ITableCommand
{
    public string IndexName { get; } = index;
}

internal sealed class DropColumnCommand(string table, string column) : SchemaCommand(table), ITableCommand
{
    public string ColumnName { get; } = column;
}

internal sealed class RenameColumnCommand(string table, string column, string newName)
    : SchemaCommand(table), ITableCommand
{
    public string ColumnName { get; } = column;
    public string NewColumnName { get; } = newName;
}
