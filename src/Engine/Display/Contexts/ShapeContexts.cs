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

public delegate PlacementInfo? FindPlacementDelegate(string shapeType, string? differentiator, string? displayType, IBuildShapeContext context);

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

    /// <summary>As one that a driver of something else was given.</summary>
    private protected BuildShapeContext(BuildShapeContext other)
        : this(other.Shape, other.GroupId, other.ShapeFactory, other.Layout, other.Updater)
    {
        FindPlacement = other.FindPlacement;
        DefaultZone = other.DefaultZone;
        DefaultPosition = other.DefaultPosition;
        HtmlFieldPrefix = other.HtmlFieldPrefix;
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

public class BuildDisplayContext : BuildShapeContext, IBuildShapeContext
{
    public BuildDisplayContext(
        IShape shape, string displayType, string groupId, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(shape, groupId, shapeFactory, layout, updater) => DisplayType = displayType;
    private protected BuildDisplayContext(BuildDisplayContext other) : base(other) => DisplayType = other.DisplayType;

    public string DisplayType { get; }
}

public class BuildEditorContext : BuildShapeContext, IBuildShapeContext
{
    public BuildEditorContext(
        IShape shape, string groupId, bool isNew, string htmlFieldPrefix, IShapeFactory shapeFactory, IZoneHolding layout,
        IUpdateModel updater) : base(shape, groupId, shapeFactory, layout, updater)
    {
        IsNew = isNew;
        HtmlFieldPrefix = htmlFieldPrefix;
    }

    private protected BuildEditorContext(BuildEditorContext other) : base(other) => IsNew = other.IsNew;

    public bool IsNew { get; set; }
}

public class UpdateEditorContext(
    IShape model, string groupId, bool isNew, string htmlFieldPrefix, IShapeFactory shapeFactory, IZoneHolding layout,
    IUpdateModel updater)
    : BuildEditorContext(model, groupId, isNew, htmlFieldPrefix, shapeFactory, layout, updater), IBuildShapeContext;
