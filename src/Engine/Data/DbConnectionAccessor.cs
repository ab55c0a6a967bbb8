using System.Data.Common;

namespace OrchardCore.Data;

internal sealed class DbConnectionAccessor(IStore store) : IDbConnectionAccessor
{
    public DbConnection CreateConnection() => store.Configuration.ConnectionFactory.CreateConnection();
}
