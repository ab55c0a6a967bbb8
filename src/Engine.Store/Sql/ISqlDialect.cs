namespace YesSql;

/// <summary>How one database spells what all of them can do.</summary>
public interface ISqlDialect
{
    string FormatIndexName(string name);
    string FormatKeyName(string name);
    string GetDropIndexString(string indexName, string tableName, string? schema);
    string GetDropTableString(string tableName, string? schema);
    string GetSqlValue(object? value);
    string GetTypeName(DbType dbType, int? length, byte? precision, byte? scale);
    string InOperator(string values);
    string InSelectOperator(string query);
    string NotInOperator(string values);
    string NotInSelectOperator(string query);
    string QuoteForAliasName(string alias);
    string QuoteForColumnName(string columnName);
    string QuoteForTableName(string tableName, string? schema);
    DbType ToDbType(Type type);
    object? TryConvert(object? source);
    string IdentityColumnString { get; }
    int MaxParametersPerCommand { get; }
    string Name { get; }
    string NullColumnString { get; }
    string RandomOrderByClause { get; }
}
