namespace OrchardCore.Documents;

/// <summary>Keeps the one document of its type: a shared snapshot to read, a copy of the session to change.</summary>
public interface IDocumentManager<TDocument> where TDocument : class, IDocument, new()
{
    Task<TDocument> GetOrCreateMutableAsync(Func<Task<TDocument>>? factoryAsync = null);
    Task<TDocument> GetOrCreateImmutableAsync(Func<Task<TDocument>>? factoryAsync = null);
    Task UpdateAsync(TDocument document, Func<TDocument, Task>? afterUpdateAsync = null);
}

public interface IDocumentManager<TDocumentStore, TDocument> : IDocumentManager<TDocument>
    where TDocumentStore : IDocumentStore where TDocument : class, IDocument, new();

/// <summary>A document kept in memory only.</summary>
public interface IVolatileDocumentManager<TDocument> : IDocumentManager<TDocument>
    where TDocument : class, IDocument, new()
{
    Task UpdateAtomicAsync(Func<Task<TDocument>> updateAsync, Func<TDocument, Task>? afterUpdateAsync = null);
}
