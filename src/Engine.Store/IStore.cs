namespace YesSql;

public interface IStore : IDisposable
{
    ISession CreateSession(bool withTracking = true);
    IEnumerable<IndexDescriptor> Describe(Type target, string? collection = null);
    Task InitializeAsync(CancellationToken cancellationToken = default);
    Task InitializeCollectionAsync(string collection, CancellationToken cancellationToken = default);
    IStore RegisterIndexes(IEnumerable<IIndexProvider> indexProviders, string? collection = null);
    IConfiguration Configuration { get; }
    ITypeService TypeNames { get; }
}
