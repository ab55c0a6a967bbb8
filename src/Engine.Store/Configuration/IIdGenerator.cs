namespace YesSql;

/// <summary>Where the ids of new documents come from.</summary>
public interface IIdGenerator
{
    long GetNextId(string collection);
    Task<long> GetNextIdAsync(string collection, CancellationToken cancellationToken = default);
    Task InitializeAsync(IStore store, CancellationToken cancellationToken = default);
    Task InitializeCollectionAsync(IConfiguration configuration, string collection, CancellationToken cancellationToken = default);
}
