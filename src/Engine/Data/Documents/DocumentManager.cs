namespace OrchardCore.Documents;

/// <summary>Reads from the tenant's snapshot; a scope that has changed the document reads its own change.</summary>
internal class DocumentManager<TDocument>(DocumentSnapshots snapshots) : IDocumentManager<TDocument>
    where TDocument : class, IDocument, new()
{
    // A manager may be kept by services of the tenant; what it stores belongs to the scope at hand.
    protected virtual IDocumentStore Store => ShellScope.Services.GetRequiredService<IDocumentStore>();

    public Task<TDocument> GetOrCreateMutableAsync(Func<Task<TDocument>>? factoryAsync = null) =>
        Store.GetOrCreateMutableAsync(factoryAsync);

    public Task<TDocument> GetOrCreateImmutableAsync(Func<Task<TDocument>>? factoryAsync = null) =>
        DocumentChanges.Current?.Find<TDocument>() is { } changed
            ? Task.FromResult(changed)
            : snapshots.Find<TDocument>() ?? ReadAsync(factoryAsync);

    public Task UpdateAsync(TDocument document, Func<TDocument, Task>? afterUpdateAsync = null)
    {
        document.Identifier = Guid.NewGuid().ToString("N");
        return Store.UpdateAsync(document, it => CommittedAsync(it, afterUpdateAsync));
    }

    private async Task<TDocument> ReadAsync(Func<Task<TDocument>>? factory)
    {
        var changes = snapshots.Changes<TDocument>();
        var (isStored, document) = await Store.GetOrCreateImmutableAsync(factory);
        if (isStored || factory is null)
            snapshots.Keep(document, changes);

        return document;
    }

    private Task CommittedAsync(TDocument document, Func<TDocument, Task>? afterUpdate)
    {
        snapshots.Expire<TDocument>();
        return afterUpdate is null ? Task.CompletedTask : afterUpdate(document);
    }
}

internal sealed class DocumentManager<TDocumentStore, TDocument>(DocumentSnapshots snapshots)
    : DocumentManager<TDocument>(snapshots), IDocumentManager<TDocumentStore, TDocument>
    where TDocumentStore : IDocumentStore where TDocument : class, IDocument, new()
{
    protected override IDocumentStore Store => ShellScope.Services.GetRequiredService<TDocumentStore>();
}
