namespace OrchardCore.DisplayManagement.Descriptors;

public interface IShapePlacementProvider
{
    Task<IPlacementInfoResolver> BuildPlacementInfoResolverAsync(IBuildShapeContext context);
}

public interface IPlacementInfoResolver
{
    PlacementInfo ResolvePlacement(ShapePlacementContext placementContext);
}

public class ShapePlacementContext
{
    public ShapePlacementContext(string shapeType, string displayType, string differentiator, IShape zoneShape) { ShapeType = shapeType; DisplayType = displayType; Differentiator = differentiator; ZoneShape = zoneShape; }
    public string Differentiator { get; set; } = null!;
    public string DisplayType { get; set; } = null!;
    public string ShapeType { get; set; } = null!;
    public string Source { get; set; } = null!;
    public IShape ZoneShape { get; set; } = null!;
}
