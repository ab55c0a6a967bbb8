namespace OrchardCore.Layers.Services;

/// <summary>
/// The published widgets of all layers, read once and kept until one of them changes. A request gets copies: an item
/// remembers its parts as typed objects, which requests must not share.
/// </summary>
internal sealed class LayerWidgets
{
    private Kept? _widgets;
    private int _version;

    public async ValueTask<LayerWidget[]> GetAsync(ILayerService layers, PageRecord record)
    {
        var version = Volatile.Read(ref _version);
        if (Volatile.Read(ref _widgets) is not { } widgets)
        {
            var (read, keys) = await record.CollectAsync(() => ReadAsync(layers));
            widgets = new Kept(read, keys);
            // What was read before a change is not kept after it.
            if (version == Volatile.Read(ref _version))
                Volatile.Write(ref _widgets, widgets);
        }

        record.Add(widgets.Keys);
        return widgets.All;
    }

    public void Forget()
    {
        Interlocked.Increment(ref _version);
        Volatile.Write(ref _widgets, null);
    }

    private static async ValueTask<LayerWidget[]> ReadAsync(ILayerService layers) =>
    [
        .. from item in await layers.GetLayerWidgetsAsync(index => index.Published)
           let metadata = item.Get<LayerMetadata>(nameof(LayerMetadata))
           where metadata is { Zone.Length: > 0, Layer.Length: > 0 }
           orderby metadata.Position
           select new LayerWidget(item.Clone(), metadata.Layer, metadata.Zone, metadata.Position),
    ];

    /// <param name="Keys">What a page that has widgets depends on.</param>
    private sealed record Kept(LayerWidget[] All, string[] Keys);
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
