using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace YesSql.Sql;

internal sealed class SqliteDialect : Dialect
{
    // A visitor who is told that something is stored must find it stored after a power cut: every commit reaches the disk.
    // Pages are cached by the operating system anyway, so a connection keeps few of its own.
    private const string Settings =
        "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA cache_size=-256; PRAGMA temp_store=MEMORY";

    public override string Name => "Sqlite";
    public override string IdentityColumnString => "INTEGER PRIMARY KEY";
    public override string RandomOrderByClause => "RANDOM()";
    public override int MaxParametersPerCommand => 32_000;
    public override bool OneWriter => true;

    public override string GetTypeName(DbType dbType, int? length, byte? precision, byte? scale) => dbType switch
    {
        DbType.Boolean or DbType.Byte or DbType.Int16 or DbType.Int32 or DbType.Int64 => "INTEGER",
        DbType.Single or DbType.Double => "REAL",
        DbType.Decimal => "NUMERIC",
        DbType.Binary => "BLOB",
        _ => "TEXT",
    };

    public override string Same(string left, string right) => $"{left} IS {right}";

    public override string Different(string left, string right) => $"{left} IS NOT {right}";

    public override string Page(string? skip, string? take) =>
        $" LIMIT {take ?? "-1"}{(skip is null ? "" : $" OFFSET {skip}")}";

    public override bool IsTaken(DbException exception) => exception is SqliteException
    {
        SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY,
    };

    public override ReadOnlySpan<byte> Utf8(DbDataReader reader, int column) =>
        raw.sqlite3_column_blob(((SqliteDataReader)reader).Handle, column);

    public override void Prepare(DbConnection connection)
    {
        Execute(connection, Settings);

        // Otherwise SQLite plans with the value of LIMIT, and so parses and plans a statement anew whenever a value is bound to it:
        // https://sqlite.org/c3ref/c_dbconfig_defensive.html#sqlitedbconfigenableqpsg
        raw.sqlite3_db_config(((SqliteConnection)connection).Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
    }

    public override void Initialize(DbConnection connection) => Execute(connection, "PRAGMA journal_mode=WAL");

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
