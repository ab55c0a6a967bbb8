namespace OrchardCore.Data;

/// <summary>
/// Owns what a scope stores: its one session. The scope commits it, when its work is done or before the answer to its request
/// begins, and gives it up where the work fails.
/// </summary>
internal sealed class UnitOfWork : ISessionOwner
{
    private readonly IServiceProvider _services;
    private readonly ShellScope? _scope;

    public UnitOfWork(IServiceProvider services, TenantStore store)
    {
        _services = services;
        Session = new Session(store.Store, owner: this);
        if (ShellScope.Current is { } scope && scope.ServiceProvider == services)
            (_scope = scope).Work = this;
    }

    public Session Session { get; }

    /// <summary>The tenant's documents that the scope works with, and what waits for their commit.</summary>
    public DocumentStore? Documents { get; set; }

    public IReadLog? Reads => _services.GetService<PageRecord>();

    public IEnumerable<IIndexProvider> IndexProviders => _services.GetServices<IScopedIndexProvider>();

    /// <summary>Whether somebody else has stored something newer meanwhile than what was to be changed.</summary>
    public static bool IsConflict(Exception? exception) =>
        exception is ConcurrencyException ||
        exception is not null && IsConflict(exception.InnerException);

    /// <summary>All of it is stored, or nothing.</summary>
    public async Task CommitAsync()
    {
        await Session.SaveChangesAsync();
        // Nothing may have had to be written, or nothing could be any more.
        await (Documents is null ? Task.CompletedTask
            : Session.IsCancelled ? Documents.GivenUpAsync(null)
            : Documents.CommittedAsync());
    }

    void ISessionOwner.Changing() => _scope?.HoldAnswer();

    Task ISessionOwner.GivenUpAsync(Exception? reason) => Documents?.GivenUpAsync(reason) ?? Task.CompletedTask;

    Task ICommitFollower.CommittedAsync(IReadOnlySet<string> written) => Documents?.CommittedAsync() ?? Task.CompletedTask;
}

/// <summary>The tenant's store, which knows the indexes of all of its features.</summary>
internal sealed class TenantStore(IStore store, IEnumerable<IIndexProvider> providers)
{
    public Store Store { get; } = (Store)store.RegisterIndexes(providers);
}
