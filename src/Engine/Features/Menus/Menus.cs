using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data.Documents;

namespace OrchardCore.Menu;

/// <summary>The menus of a tenant, read once each and kept until something is published or withdrawn.</summary>
internal sealed class Menus
{
    private ConcurrentDictionary<string, Entry> _menus = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The menu of a handle such as <c>alias:main-menu</c>, or of an id.</summary>
    public async ValueTask<Entry?> FindAsync(string handle, IServiceProvider services)
    {
        var menus = Volatile.Read(ref _menus);
        if (menus.TryGetValue(handle, out var known))
            return known;

        var content = services.GetRequiredService<IContentManager>();
        var id = handle.Contains(':', StringComparison.Ordinal)
            ? await services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync(handle)
            : handle;
        if (string.IsNullOrEmpty(id) || await content.GetAsync(id) is not { } item)
            return null;

        var entry = new Entry(item.DisplayText ?? "", item.Clone(), await new MenuReader(content, services).ReadAsync(item));
        menus[handle] = entry;
        return entry;
    }

    // What is being read from before a change goes into the dictionary that nobody looks at any more.
    public void Forget() => Volatile.Write(ref _menus, new(StringComparer.OrdinalIgnoreCase));

    internal sealed record Entry(string Name, ContentItem Item, MenuNode[] Nodes);
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
