using OrchardCore.Data.Documents;
using OrchardCore.Documents;

namespace Engine.Tests.Security;

/// <summary>A document in memory, without a store behind it.</summary>
internal sealed class StillDocument<T>(T document) : IDocumentManager<T> where T : class, IDocument, new()
{
    public T Document { get; private set; } = document;

    public Task<T> GetOrCreateImmutableAsync(Func<Task<T>>? factoryAsync = null) => Task.FromResult(Document);

    public Task<T> GetOrCreateMutableAsync(Func<Task<T>>? factoryAsync = null) => Task.FromResult(Document);

    public Task UpdateAsync(T document, Func<T, Task>? afterUpdateAsync = null)
    {
        Document = document;
        return Task.CompletedTask;
    }
}
