namespace YesSql;

public interface IConfiguration
{
    HashSet<Type> ConcurrentTypes { get; }
    IConnectionFactory ConnectionFactory { get; set; }
    IContentSerializer ContentSerializer { get; set; }
    /// <summary>Null: the database goes on from the highest id that it holds.</summary>
    IIdGenerator? IdGenerator { get; set; }
    IdentityColumnSize IdentityColumnSize { get; set; }
    IsolationLevel IsolationLevel { get; set; }
    string? Schema { get; set; }
    ISqlDialect SqlDialect { get; set; }
    ITableNameConvention TableNameConvention { get; set; }
    string TablePrefix { get; set; }
}
