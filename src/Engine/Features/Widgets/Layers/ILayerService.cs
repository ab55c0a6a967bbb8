using System.Linq.Expressions;

namespace OrchardCore.Layers.Services;

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
