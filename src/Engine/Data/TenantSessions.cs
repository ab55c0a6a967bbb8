namespace OrchardCore.Data;

/// <summary>Gives each scope of a tenant its session, and sees to it that the scope's end stores what it saved.</summary>
internal sealed class TenantSessions(
    IStore store, IEnumerable<IIndexProvider> providers)
{
    private readonly Store _store = (Store)store.RegisterIndexes(providers);

    public ISession Open(IServiceProvider scope)
    {
        // Providers that belong to the scope are asked for by its first change: most scopes only read.
        var session = new Session(_store, scoped: () => scope.GetServices<IScopedIndexProvider>())
        {
            Reads = scope.GetService<PageRecord>(),
        };
        ShellScope.RegisterBeforeDispose(
            it => it.ServiceProvider.GetRequiredService<IDocumentStore>().CommitAsync(), last: true);
        ShellScope.AddExceptionHandler(
            (it, _) => it.ServiceProvider.GetRequiredService<IDocumentStore>().CancelAsync());
        return session;
    }
}
