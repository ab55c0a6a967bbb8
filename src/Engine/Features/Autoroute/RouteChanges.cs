namespace OrchardCore.Autoroute;

/// <summary>
/// Whether this scope changed a path. What the tenant knows of its paths is dropped once the change is committed;
/// and again when the scope ends, for what was read meanwhile, or when nothing came of the change.
/// </summary>
internal sealed class RouteChanges(IDocumentStore store, AutorouteEntries entries, RouteTable routes) : IDisposable
{
    private bool _changed;

    public void Note()
    {
        if (_changed)
            return;

        _changed = true;
        store.AfterCommitSuccess<RouteChanges>(() =>
        {
            Expire();
            return Task.CompletedTask;
        });
    }

    public void Dispose()
    {
        if (_changed)
            Expire();
    }

    private void Expire()
    {
        entries.Expire();
        routes.Expire();
    }
}
