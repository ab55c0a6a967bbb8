namespace OrchardCore.Environment.Cache;

/// <summary>What is kept under which tags. Who changes what a tag stands for removes it, and with it the pages that have it.</summary>
public interface ITagCache
{
    Task TagAsync(string key, params string[] tags);
    Task<IEnumerable<string>> GetTaggedItemsAsync(string tag);
    Task RemoveTagAsync(string tag);
}

/// <summary>Is told which keys a removed tag was on.</summary>
public interface ITagRemovedEventHandler
{
    Task TagRemovedAsync(string tag, IEnumerable<string> keys);
}

/// <summary>Keys by their tags, in memory; a removed tag takes the tenant's pages that have it along.</summary>
internal sealed class TagCache(TenantPages pages, IServiceProvider tenant) : ITagCache
{
    private readonly ConcurrentDictionary<string, HashSet<string>> _keys = new(StringComparer.OrdinalIgnoreCase);

    public Task TagAsync(string key, params string[] tags)
    {
        foreach (var tag in tags)
        {
            var keys = _keys.GetOrAdd(tag, static _ => []);
            lock (keys)
                keys.Add(key);
        }

        return Task.CompletedTask;
    }

    public Task<IEnumerable<string>> GetTaggedItemsAsync(string tag)
    {
        if (!_keys.TryGetValue(tag, out var keys))
            return Task.FromResult<IEnumerable<string>>([]);

        lock (keys)
            return Task.FromResult<IEnumerable<string>>([.. keys]);
    }

    public async Task RemoveTagAsync(string tag)
    {
        var keys = await GetTaggedItemsAsync(tag);
        _keys.TryRemove(tag, out _);
        Forget(tag);
        // What the scope has changed may be committed only when it ends.
        ShellScope.AddDeferredTask(_ =>
        {
            Forget(tag);
            return Task.CompletedTask;
        });
        foreach (var handler in (ShellScope.Current?.ServiceProvider ?? tenant).GetServices<ITagRemovedEventHandler>())
            await handler.TagRemovedAsync(tag, keys);
    }

    private void Forget(string tag) => pages.Forget(CacheKeys.Of(tag).ToHashSet());
}
