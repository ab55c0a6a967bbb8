namespace OrchardCore.DisplayManagement.Handlers;

public interface IBuildShapeContext
{
    FindPlacementDelegate? FindPlacement { get; set; }
    string GroupId { get; }
    IZoneHolding Layout { get; set; }
    dynamic New { get; }
    IShape Shape { get; }
    IShapeFactory ShapeFactory { get; }
}
