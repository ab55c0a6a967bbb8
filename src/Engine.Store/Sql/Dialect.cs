using System.Globalization;

namespace YesSql.Sql;

/// <summary>What the store itself needs of a database, beyond what modules may ask a dialect.</summary>
internal abstract class Dialect : ISqlDialect
{
    private static readonly Dictionary<Type, DbType> Types = new()
    {
        [typeof(bool)] = System.Data.DbType.Boolean,
        [typeof(byte)] = System.Data.DbType.Byte,
        [typeof(short)] = System.Data.DbType.Int16,
        [typeof(ushort)] = System.Data.DbType.Int32,
        [typeof(int)] = System.Data.DbType.Int32,
        [typeof(uint)] = System.Data.DbType.Int64,
        [typeof(long)] = System.Data.DbType.Int64,
        [typeof(ulong)] = System.Data.DbType.Int64,
        [typeof(float)] = System.Data.DbType.Single,
        [typeof(double)] = System.Data.DbType.Double,
        [typeof(decimal)] = System.Data.DbType.Decimal,
        [typeof(char)] = System.Data.DbType.StringFixedLength,
        [typeof(string)] = System.Data.DbType.String,
        [typeof(DateTime)] = System.Data.DbType.DateTime,
        [typeof(DateTimeOffset)] = System.Data.DbType.DateTime,
        [typeof(TimeSpan)] = System.Data.DbType.Int64,
        [typeof(Guid)] = System.Data.DbType.Guid,
        [typeof(byte[])] = System.Data.DbType.Binary,
    };

    public abstract string Name { get; }
    public abstract string IdentityColumnString { get; }
    public abstract string RandomOrderByClause { get; }
    public virtual string NullColumnString => " NULL";
    public abstract int MaxParametersPerCommand { get; }

    /// <summary>Whether the database lets only one session write at a time.</summary>
    public abstract bool OneWriter { get; }

    public virtual string FormatIndexName(string name) => name;

    public virtual string FormatKeyName(string name) => name;

    public virtual string GetDropIndexString(string indexName, string tableName, string? schema) =>
        $"DROP INDEX IF EXISTS {QuoteForColumnName(indexName)}";

    public virtual string GetDropTableString(string tableName, string? schema) =>
        $"DROP TABLE IF EXISTS {QuoteForTableName(tableName, schema)}";

    public virtual string GetSqlValue(object? value) => value switch
    {
        null => "NULL",
        bool flag => flag ? "1" : "0",
        string or char or Guid => Quoted(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        DateTime time => Quoted(time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        _ => Convert.ToString(TryConvert(value), CultureInfo.InvariantCulture)!,
    };

    public abstract string GetTypeName(DbType dbType, int? length, byte? precision, byte? scale);

    public virtual string InOperator(string values) => $" IN ({values})";

    public virtual string InSelectOperator(string query) => $" IN ({query})";

    public virtual string NotInOperator(string values) => $" NOT IN ({values})";

    public virtual string NotInSelectOperator(string query) => $" NOT IN ({query})";

    public virtual string QuoteForAliasName(string alias) => QuoteForColumnName(alias);

    public virtual string QuoteForColumnName(string columnName) =>
        $"\"{columnName.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public virtual string QuoteForTableName(string tableName, string? schema) => string.IsNullOrEmpty(schema)
        ? QuoteForColumnName(tableName)
        : $"{QuoteForColumnName(schema)}.{QuoteForColumnName(tableName)}";

    public DbType ToDbType(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return System.Data.DbType.Int32;

        return Types.TryGetValue(type, out var found)
            ? found
            : throw new ArgumentException($"A column can't hold values of the type '{type}'.", nameof(type));
    }

    public virtual object? TryConvert(object? source) => source switch
    {
        Enum value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        TimeSpan span => span.Ticks,
        DateTime { Kind: DateTimeKind.Local } local => local.ToUniversalTime(),
        DateTimeOffset time => time.UtcDateTime,
        char character => character.ToString(),
        ushort or uint => Convert.ToInt64(source, CultureInfo.InvariantCulture),
        ulong number => unchecked((long)number),
        _ => source,
    };

    /// <summary>Equality that holds for two nulls too.</summary>
    public abstract string Same(string left, string right);

    public abstract string Different(string left, string right);

    /// <summary>The clause that skips and takes; each is the name of a parameter or null.</summary>
    public abstract string Page(string? skip, string? take);

    /// <summary>The text of a column, valid until the next row; nothing where the database does not hand out its own bytes.</summary>
    public virtual ReadOnlySpan<byte> Utf8(DbDataReader reader, int column) => default;

    /// <summary>Whether a statement was refused because a unique value is there already.</summary>
    public abstract bool IsTaken(DbException exception);

    /// <summary>What a new connection is told before its first use.</summary>
    public virtual void Prepare(DbConnection connection)
    {
    }

    /// <summary>What a database is told once, before its first table.</summary>
    public virtual void Initialize(DbConnection connection)
    {
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
