using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data.Documents;
using OrchardCore.Layers.Models;

namespace OrchardCore.Layers.Services;

/// <summary>
/// The published widgets of all layers, read once and kept until one of them changes. A request gets copies: an item
/// remembers its parts as typed objects, which requests must not share.
/// </summary>
internal sealed class LayerWidgets
{
    private LayerWidget[]? _widgets;
    private int _version;

    public async ValueTask<LayerWidget[]> GetAsync(ILayerService layers)
    {
        if (Volatile.Read(ref _widgets) is { } known)
            return known;

        var version = Volatile.Read(ref _version);
        LayerWidget[] read =
        [
            .. from item in await layers.GetLayerWidgetsAsync(index => index.Published)
               let metadata = item.Get<LayerMetadata>(nameof(LayerMetadata))
               where metadata is { Zone.Length: > 0, Layer.Length: > 0 }
               orderby metadata.Position
               select new LayerWidget(item.Clone(), metadata.Layer, metadata.Zone, metadata.Position),
        ];

        // What was read before a change is not kept after it.
        if (version == Volatile.Read(ref _version))
            Volatile.Write(ref _widgets, read);

        return read;
    }

    public void Forget()
    {
        Interlocked.Increment(ref _version);
        Volatile.Write(ref _widgets, null);
    }
}

internal sealed record LayerWidget(ContentItem Item, string Layer, string Zone, double Position);

/// <summary>Forgets the widgets when a change of one of them is committed.</summary>
internal sealed class LayerWidgetsHandler(LayerWidgets widgets, IServiceProvider services) : ContentHandlerBase
{
    public override Task PublishedAsync(PublishContentContext context) => ForgetAsync(context.ContentItem);
    public override Task UnpublishedAsync(PublishContentContext context) => ForgetAsync(context.ContentItem);
    public override Task RemovedAsync(RemoveContentContext context) => ForgetAsync(context.ContentItem);
    public override Task UpdatedAsync(UpdateContentContext context) => ForgetAsync(context.ContentItem);
    public override Task ImportedAsync(ImportContentContext context) => ForgetAsync(context.ContentItem);

    private Task ForgetAsync(ContentItem item)
    {
        if (item.Has<LayerMetadata>())
        {
            services.GetRequiredService<IDocumentStore>().AfterCommitSuccess<LayerWidgets>(() =>
            {
                widgets.Forget();
                return Task.CompletedTask;
            });
        }

        return Task.CompletedTask;
    }
}
