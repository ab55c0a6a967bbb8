namespace OrchardCore.Documents;

/// <summary>Documents of the tenant that live in memory only, for as long as it is awake.</summary>
internal sealed class VolatileDocumentManager<TDocument>(DocumentSnapshots snapshots)
    : IVolatileDocumentManager<TDocument> where TDocument : class, IDocument, new()
{
    private static readonly SemaphoreSlim Updating = new(1);

    public async Task<TDocument> GetOrCreateImmutableAsync(Func<Task<TDocument>>? factoryAsync = null)
    {
        if (snapshots.Find<TDocument>() is { } kept)
            return await kept;

        var changes = snapshots.Changes<TDocument>();
        var document = factoryAsync is null ? new TDocument() : await factoryAsync();
        snapshots.Keep(document, changes);
        return document;
    }

    public async Task<TDocument> GetOrCreateMutableAsync(Func<Task<TDocument>>? factoryAsync = null) =>
        snapshots.Find<TDocument>() is { } kept ? Change(await kept)
        : factoryAsync is null ? new TDocument() : await factoryAsync();

    public async Task UpdateAsync(TDocument document, Func<TDocument, Task>? afterUpdateAsync = null)
    {
        document.Identifier = Guid.NewGuid().ToString("N");
        snapshots.Expire<TDocument>();
        snapshots.Keep(DocumentChanges.Copy(document), snapshots.Changes<TDocument>());
        if (afterUpdateAsync is not null)
            await afterUpdateAsync(document);
    }

    public async Task UpdateAtomicAsync(
        Func<Task<TDocument>> updateAsync, Func<TDocument, Task>? afterUpdateAsync = null)
    {
        await Updating.WaitAsync();
        try
        {
            await UpdateAsync(await updateAsync(), afterUpdateAsync);
        }
        finally
        {
            Updating.Release();
        }
    }

    private static TDocument Change(TDocument kept)
    {
        var copy = DocumentChanges.Copy(kept);
        copy.IsReadOnly = false;
        return copy;
    }
}
