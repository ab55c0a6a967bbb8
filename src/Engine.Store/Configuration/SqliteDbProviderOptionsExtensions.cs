using Microsoft.Data.Sqlite;

namespace YesSql.Provider.Sqlite;

public static class SqliteDbProviderOptionsExtensions
{
    public static IConfiguration UseSqLite(this IConfiguration configuration, string connectionString)
    {
        configuration.SqlDialect = new SqliteDialect();
        configuration.ConnectionFactory = new DbConnectionFactory<SqliteConnection>(
            new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        return configuration;
    }
}
