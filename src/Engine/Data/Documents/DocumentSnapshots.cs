namespace OrchardCore.Documents;

/// <summary>
/// The tenant's documents as they were last committed, each read once. A change makes its snapshot be read anew;
/// what was read before the change, but comes in after it, is not kept.
/// </summary>
internal sealed class DocumentSnapshots
{
    private readonly ConcurrentDictionary<Type, Task> _kept = [];
    private readonly ConcurrentDictionary<Type, long> _changes = [];

    public Task<T>? Find<T>() where T : class => (Task<T>?)_kept.GetValueOrDefault(typeof(T));

    public long Changes<T>() => _changes.GetValueOrDefault(typeof(T));

    public void Keep<T>(T document, long changes) where T : class, IDocument
    {
        document.IsReadOnly = true;
        lock (_changes)
        {
            if (Changes<T>() == changes)
                _kept[typeof(T)] = Task.FromResult(document);
        }
    }

    public void Expire<T>()
    {
        lock (_changes)
        {
            _changes[typeof(T)] = Changes<T>() + 1;
            _kept.TryRemove(typeof(T), out _);
        }
    }
}
