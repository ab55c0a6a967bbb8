namespace OrchardCore.Data.Documents;

/// <summary>Keeps documents of which there is one of each type in the tenant's session, and commits it.</summary>
internal sealed class DocumentStore(ISession session, TenantPages? pages = null) : IDocumentStore
{
    private readonly Dictionary<Type, object> _loaded = [];
    private readonly List<DocumentStoreCommitSuccessDelegate> _succeeded = [];
    private readonly List<DocumentStoreCommitFailureDelegate> _failed = [];

    public async Task<T> GetOrCreateMutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new()
    {
        if (_loaded.TryGetValue(typeof(T), out var loaded))
            return (T)loaded;

        var document = await session.Query<T>().FirstOrDefaultAsync() ?? await ExpectedAsync(factoryAsync);
        _loaded[typeof(T)] = document;
        return document;
    }

    /// <summary>A copy that nobody changes, and whether others may keep it: not while it holds uncommitted changes.</summary>
    public async Task<(bool, T)> GetOrCreateImmutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new()
    {
        if (DocumentChanges.Current?.Find<T>() is { } changed)
            return (false, changed);

        var document = await ReadAsync<T>();
        return (document is not null, document ?? await CreateAsync(factoryAsync));
    }

    public async Task UpdateAsync<T>(T document, Func<T, Task> updateCache, bool checkConcurrency = false)
    {
        if (document is IDocument { IsReadOnly: true })
            throw new InvalidOperationException(
                $"The shared copy of '{typeof(T).Name}' can't be stored: change the one that is got to be changed.");

        _loaded[typeof(T)] = document!;
        DocumentChanges.OfScope()?.Note(document);
        await session.Own().SaveSingleAsync(document!, checkConcurrency);
        AfterCommitSuccess<T>(async () =>
        {
            await updateCache(document);
            // What is one for the whole tenant may go into every page.
            pages?.ForgetAll();
        });
    }

    public void AfterCommitSuccess<T>(DocumentStoreCommitSuccessDelegate afterCommit) => _succeeded.Add(afterCommit);

    public void AfterCommitFailure<T>(DocumentStoreCommitFailureDelegate afterCommit) => _failed.Add(afterCommit);

    public async Task CommitAsync()
    {
        try
        {
            await session.SaveChangesAsync();
        }
        catch (Exception exception)
        {
            var failed = _failed.ToArray();
            Forget();
            foreach (var callback in failed)
                await callback(exception);

            throw;
        }

        var succeeded = _succeeded.ToArray();
        Forget();
        foreach (var callback in succeeded)
            await callback();

        session.Own().Changes.Settle();
    }

    public async Task CancelAsync()
    {
        Forget();
        await session.CancelAsync();
    }

    // A session of its own: what is shared must not be the object that this scope may go on to change.
    private async Task<T?> ReadAsync<T>() where T : class
    {
        await using var reader = session.Store.CreateSession(withTracking: false);
        return await reader.Query<T>().FirstOrDefaultAsync();
    }

    private static async Task<T> CreateAsync<T>(Func<Task<T>>? factory) where T : class, new() =>
        (factory is null ? null : await factory()) ?? new T();

    private async Task<T> ExpectedAsync<T>(Func<Task<T>>? factory) where T : class, new()
    {
        var document = await CreateAsync(factory);
        if (document is IDocument)
            session.Own().Expect(document);

        return document;
    }

    private void Forget()
    {
        _loaded.Clear();
        DocumentChanges.Current?.Forget();
        _succeeded.Clear();
        _failed.Clear();
    }
}
