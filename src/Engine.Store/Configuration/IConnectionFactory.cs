namespace YesSql;

public interface IConnectionFactory
{
    DbConnection CreateConnection();
    Type DbConnectionType { get; }
}
