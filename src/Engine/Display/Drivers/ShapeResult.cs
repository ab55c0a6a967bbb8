namespace OrchardCore.DisplayManagement.Views;

/// <summary>A shape a driver offers: built only once it is known that it has a place.</summary>
public class ShapeResult : IDisplayResult
{
    private readonly string _shapeType;
    private readonly Func<IBuildShapeContext, ValueTask<IShape>> _build;
    private readonly Func<IShape, Task>? _initializing;
    private Dictionary<string, string?>? _locations;
    private string? _location;
    private string? _differentiator;
    private string? _prefix;
    private string? _name;
    private string? _cacheId;
    private string[]? _groups;
    private Action<CacheContext>? _cache;
    private Action<ShapeDisplayContext>? _displaying;
    private Func<IShape, Task>? _processing;
    private Func<Task<bool>>? _renderWhen;

    public ShapeResult(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder)
    {
        _shapeType = shapeType;
        _build = shapeBuilder;
    }

    public ShapeResult(
        string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializing)
        : this(shapeType, shapeBuilder) => _initializing = initializing;

    public IShape? Shape { get; private set; }

    public Task ApplyAsync(BuildDisplayContext context) => ApplyAsync(context, context.DisplayType);
    public Task ApplyAsync(BuildEditorContext context) => ApplyAsync(context, "Edit");

    public ShapeResult Location(string location)
    {
        _location = location;
        return this;
    }

    public ShapeResult Location(string displayType, string location)
    {
        (_locations ??= new(StringComparer.OrdinalIgnoreCase))[displayType] = location;
        return this;
    }

    public ShapeResult Differentiator(string differentiator)
    {
        _differentiator = differentiator;
        return this;
    }

    public ShapeResult Prefix(string prefix)
    {
        _prefix = prefix;
        return this;
    }

    public ShapeResult Name(string name)
    {
        _name = name;
        return this;
    }

    public ShapeResult OnGroup(string groupId) => OnGroup([groupId]);

    public ShapeResult OnGroup(params string[] groupIds)
    {
        _groups = groupIds;
        return this;
    }

    public ShapeResult Cache(string cacheId, Action<CacheContext>? cache = null)
    {
        _cacheId = cacheId;
        _cache = cache;
        return this;
    }

    public ShapeResult Displaying(Action<ShapeDisplayContext> displaying)
    {
        _displaying += displaying;
        return this;
    }

    public ShapeResult Processing(Func<IShape, Task> processing)
    {
        _processing = processing;
        return this;
    }

    public ShapeResult Processing<T>(Func<T, Task> processing) =>
        Processing(shape => shape is T model ? processing(model) : Task.CompletedTask);

    public ShapeResult RenderWhen(Func<Task<bool>> renderPredicateAsync)
    {
        _renderWhen = renderPredicateAsync;
        return this;
    }

    private async Task ApplyAsync(BuildShapeContext context, string? displayType)
    {
        var placement = Place(context, displayType);
        if (placement.IsHidden() || !IsOfGroup(context.GroupId, placement.Group)
            || (_renderWhen is not null && !await _renderWhen()))
        {
            return;
        }

        Shape = await _build(context);
        if (Shape is null)
            return;

        Describe(Shape.Metadata, displayType, placement);
        if (_initializing is not null)
            await _initializing(Shape);

        IShape parent = placement.IsLayoutZone() ? context.Layout : context.Shape;
        foreach (var zone in placement.Zones)
            parent = parent is Zones.IZoneHolding holding ? holding.Zones[zone] : Inner(parent, zone);

        var position = string.IsNullOrEmpty(placement.Position) ? context.DefaultPosition : placement.Position;
        await parent.AddAsync(Shape, position ?? "");
    }

    private PlacementInfo Place(BuildShapeContext context, string? displayType)
    {
        var location = displayType is not null && _locations?.TryGetValue(displayType, out var own) == true
            ? own
            : _location ?? context.DefaultZone;
        var found = context.FindPlacement?.Invoke(_shapeType, _differentiator, displayType, context);

        return found is null ? PlacementInfo.FromLocation(location)
            : found.Location is not null ? found
            : found.WithDefaults(PlacementInfo.FromLocation(location), context.DefaultPosition);
    }

    private bool IsOfGroup(string? asked, string? placed)
    {
        var groups = _groups ?? (string.IsNullOrEmpty(placed) ? null : [placed]);

        return string.IsNullOrEmpty(asked)
            ? groups is null || groups.Contains("", StringComparer.Ordinal)
            : groups?.Contains(asked, StringComparer.OrdinalIgnoreCase) == true;
    }

    private void Describe(Shapes.ShapeMetadata metadata, string? displayType, PlacementInfo placement)
    {
        metadata.Prefix = _prefix;
        metadata.Name = _name ?? _differentiator ?? _shapeType;
        metadata.Differentiator = _differentiator ?? _shapeType;
        metadata.DisplayType = displayType;
        metadata.PlacementSource = placement.Source;
        if (placement.IsGrouped)
        {
            metadata.TabGrouping = placement.Tab;
            metadata.CardGrouping = placement.Card;
            metadata.ColumnGrouping = placement.Column;
        }

        metadata.Type = _shapeType;

        if (_displaying is not null)
            metadata.OnDisplaying(_displaying);

        if (_processing is not null)
            metadata.OnProcessing(_processing);

        if (!string.IsNullOrEmpty(placement.ShapeType))
            metadata.Type = placement.ShapeType;

        if (placement.Alternates is { } alternates)
            metadata.Alternates.AddRange(alternates);

        if (placement.Wrappers is { } wrappers)
            metadata.Wrappers.AddRange(wrappers);

        if (_cacheId is not null)
        {
            var cache = metadata.Cache(_cacheId);
            _cache?.Invoke(cache);
        }
    }

    private static IShape Inner(IShape parent, string zone) =>
        parent.Properties.TryGetValue(zone, out var inner) && inner is IShape shape ? shape : parent;
}
