namespace OrchardCore.Data.Documents;

/// <summary>Keeps documents of which there is one of each type in the scope's session.</summary>
internal sealed class DocumentStore : IDocumentStore
{
    private readonly UnitOfWork _work;
    private readonly Dictionary<Type, object> _loaded = [];
    private readonly List<DocumentStoreCommitSuccessDelegate> _succeeded = [];
    private readonly List<DocumentStoreCommitFailureDelegate> _failed = [];

    public DocumentStore(UnitOfWork work) => (_work = work).Documents = this;

    public async Task<T> GetOrCreateMutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new()
    {
        if (_loaded.TryGetValue(typeof(T), out var loaded))
            return (T)loaded;

        var document = await _work.Session.Query<T>().FirstOrDefaultAsync() ?? await ExpectedAsync(factoryAsync);
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
        await _work.Session.SaveSingleAsync(document!, checkConcurrency);
        // What is one for the whole tenant may have gone into everything that is kept.
        _work.Session.Changes.Add(DataKey.Everything);
        AfterCommitSuccess<T>(() => updateCache(document));
    }

    public void AfterCommitSuccess<T>(DocumentStoreCommitSuccessDelegate afterCommit) => _succeeded.Add(afterCommit);

    public void AfterCommitFailure<T>(DocumentStoreCommitFailureDelegate afterCommit) => _failed.Add(afterCommit);

    public Task CommitAsync() => _work.CommitAsync();

    public Task CancelAsync() => _work.Session.CancelAsync();

    /// <summary>Once what was changed is stored: nothing that follows can undo that, or keep the rest from following.</summary>
    internal async Task CommittedAsync()
    {
        var succeeded = _succeeded.ToArray();
        Forget();
        foreach (var callback in succeeded)
            await GuardedAsync("What follows a commit", callback.Method, callback.Invoke);
    }

    internal async Task GivenUpAsync(Exception? reason)
    {
        var failed = _failed.ToArray();
        Forget();
        if (reason is null)
            return;

        foreach (var callback in failed)
            await GuardedAsync("What follows a failed commit", callback.Method, () => callback(reason));
    }

    private static async Task GuardedAsync(string what, MethodInfo method, Func<Task> follow)
    {
        if (ShellScope.Context is { } tenant)
            await tenant.Guard.RunAsync(new($"{what} in '{method.DeclaringType}'", tenant.Settings.Name), follow);
        else
            await follow();
    }

    // A session of its own: what is shared must not be the object that this scope may go on to change.
    private async Task<T?> ReadAsync<T>() where T : class
    {
        await using var reader = _work.Session.Store.CreateSession(withTracking: false);
        return await reader.Query<T>().FirstOrDefaultAsync();
    }

    private static async Task<T> CreateAsync<T>(Func<Task<T>>? factory) where T : class, new() =>
        (factory is null ? null : await factory()) ?? new T();

    private async Task<T> ExpectedAsync<T>(Func<Task<T>>? factory) where T : class, new()
    {
        var document = await CreateAsync(factory);
        if (document is IDocument)
            _work.Session.Expect(document);

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
