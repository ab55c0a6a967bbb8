namespace YesSql;

public interface IConfiguration
{
    HashSet<Type> ConcurrentTypes { get; }
    IConnectionFactory ConnectionFactory { get; set; }
    IContentSerializer ContentSerializer { get; set; }
    IdentityColumnSize IdentityColumnSize { get; set; }
    IsolationLevel IsolationLevel { get; set; }
    string? Schema { get; set; }
    ISqlDialect SqlDialect { get; set; }
    ITableNameConvention TableNameConvention { get; set; }
    string TablePrefix { get; set; }
}
