using System.Data.Common;

namespace OrchardCore.Data;

public interface IDbConnectionAccessor
{
    DbConnection CreateConnection();
}

internal sealed class DbConnectionAccessor(IStore store) : IDbConnectionAccessor
{
    public DbConnection CreateConnection() => store.Configuration.ConnectionFactory.CreateConnection();
}
