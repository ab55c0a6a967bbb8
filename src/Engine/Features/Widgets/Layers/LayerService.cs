using System.Linq.Expressions;

namespace OrchardCore.Layers.Services;

internal sealed class LayerService(ISession session, IDocumentManager<LayersDocument> documents) : ILayerService
{
    public Task<LayersDocument> GetLayersAsync() => documents.GetOrCreateImmutableAsync();
    public Task<LayersDocument> LoadLayersAsync() => documents.GetOrCreateMutableAsync();

    public async Task<IEnumerable<ContentItem>> GetLayerWidgetsAsync(
        Expression<Func<ContentItemIndex, bool>> predicate) =>
        await session.Query<ContentItem, LayerMetadataIndex>().With(predicate).ListAsync();

    public async Task<IEnumerable<LayerMetadata>> GetLayerWidgetsMetadataAsync(
        Expression<Func<ContentItemIndex, bool>> predicate) =>
    [
        .. from widget in await GetLayerWidgetsAsync(predicate)
           let metadata = widget.Get<LayerMetadata>(nameof(LayerMetadata))
           where metadata is not null
           orderby metadata.Position
           select metadata,
    ];

    public Task UpdateAsync(LayersDocument layers) => documents.UpdateAsync(layers);
}

public interface ILayerService
{
    /// <summary>The layers, shared and not to be changed.</summary>
    Task<LayersDocument> GetLayersAsync();

    /// <summary>The layers, loaded for an update.</summary>
    Task<LayersDocument> LoadLayersAsync();

    Task<IEnumerable<ContentItem>> GetLayerWidgetsAsync(Expression<Func<ContentItemIndex, bool>> predicate);

    Task<IEnumerable<LayerMetadata>> GetLayerWidgetsMetadataAsync(
        Expression<Func<ContentItemIndex, bool>> predicate);

    Task UpdateAsync(LayersDocument layers);
}
