namespace OrchardCore.DisplayManagement.Descriptors;

public interface IShapePlacementProvider
{
    Task<IPlacementInfoResolver> BuildPlacementInfoResolverAsync(IBuildShapeContext context);
}
