namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>What drivers are given to build their shapes with.</summary>
public abstract class BuildShapeContext : IBuildShapeContext
{
    protected BuildShapeContext(
        IShape shape, string groupId, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
    {
        Shape = shape;
        GroupId = groupId;
        ShapeFactory = shapeFactory;
        Layout = layout;
        Updater = updater;
    }

    public IShape Shape { get; }
    public IShapeFactory ShapeFactory { get; }
    public dynamic New => ShapeFactory.New;
    public IZoneHolding Layout { get; set; }
    public string GroupId { get; }
    public FindPlacementDelegate? FindPlacement { get; set; }
    public IUpdateModel Updater { get; }
    public string? DefaultZone { get; set; }
    public string? DefaultPosition { get; set; }
    public string HtmlFieldPrefix { get; protected set; } = "";
}
