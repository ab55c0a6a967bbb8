namespace YesSql;

public class Configuration : IConfiguration
{
    public HashSet<Type> ConcurrentTypes { get; } = [];
    public IConnectionFactory ConnectionFactory { get; set; } = null!;
    public IContentSerializer ContentSerializer { get; set; } = new DefaultContentSerializer();
    public IIdGenerator? IdGenerator { get; set; }
    public IdentityColumnSize IdentityColumnSize { get; set; } = IdentityColumnSize.Int64;
    public IsolationLevel IsolationLevel { get; set; } = IsolationLevel.Serializable;
    public string? Schema { get; set; }
    public ISqlDialect SqlDialect { get; set; } = null!;
    public ITableNameConvention TableNameConvention { get; set; } = new DefaultTableNameConvention();
    public string TablePrefix { get; set; } = "";
}
