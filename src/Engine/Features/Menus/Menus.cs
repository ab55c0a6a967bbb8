namespace OrchardCore.Menu;

/// <summary>The menus of a tenant, read once each and kept until something is published or withdrawn.</summary>
internal sealed class Menus
{
    private ConcurrentDictionary<string, Entry> _menus = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The menu of a handle such as <c>alias:main-menu</c>, or of an id.</summary>
    public async ValueTask<Entry?> FindAsync(string handle, IServiceProvider services)
    {
        var menus = Volatile.Read(ref _menus);
        var record = services.GetRequiredService<PageRecord>();
        if (menus.TryGetValue(handle, out var known))
        {
            record.Add(known.Keys);
            return known;
        }

        var (read, keys) = await record.CollectAsync(() => ReadAsync(handle, services));
        record.Add(keys);
        return read is null ? null : menus[handle] = read with { Keys = keys };
    }

    // What is being read from before a change goes into the dictionary that nobody looks at any more.
    public void Forget() => Volatile.Write(ref _menus, new(StringComparer.OrdinalIgnoreCase));

    private static async ValueTask<Entry?> ReadAsync(string handle, IServiceProvider services)
    {
        var content = services.GetRequiredService<IContentManager>();
        var id = handle.Contains(':', StringComparison.Ordinal)
            ? await services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync(handle)
            : handle;
        if (string.IsNullOrEmpty(id) || await content.GetAsync(id) is not { } item)
            return null;

        return new Entry(item.DisplayText ?? "", item.Clone(), await new MenuReader(content, services).ReadAsync(item), []);
    }

    /// <param name="Keys">What a page that shows it depends on.</param>
    internal sealed record Entry(string Name, ContentItem Item, MenuNode[] Nodes, string[] Keys);
}

/// <summary>A menu shows names and paths of other items: whatever is published may change it.</summary>
internal sealed class MenusHandler(Menus menus, IServiceProvider services) : ContentHandlerBase
{
    public override Task PublishedAsync(PublishContentContext context) => ForgetAsync();
    public override Task UnpublishedAsync(PublishContentContext context) => ForgetAsync();
    public override Task RemovedAsync(RemoveContentContext context) => ForgetAsync();
    public override Task ImportedAsync(ImportContentContext context) => ForgetAsync();

    private Task ForgetAsync()
    {
        services.GetRequiredService<IDocumentStore>().AfterCommitSuccess<Menus>(() =>
        {
            menus.Forget();
            return Task.CompletedTask;
        });
        return Task.CompletedTask;
    }
}
