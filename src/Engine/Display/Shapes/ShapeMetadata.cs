namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>What the display engine knows about a shape: its type, its place and the names its template may have.</summary>
public class ShapeMetadata
{
    private List<Action<ShapeDisplayContext>>? _displaying;
    private List<Action<ShapeDisplayContext>>? _displayed;
    private List<Func<IShape, Task>>? _processing;
    private CacheContext? _cache;
    private AlternatesCollection? _wrappers;
    private AlternatesCollection? _alternates;
    private Groupings? _groupings;

    public string Type { get; set; } = "";
    public string? DisplayType { get; set; }
    public string? Position { get; set; }
    public string? Tab { get => TabGrouping.Name; set => TabGrouping = value; }
    public string? Card { get => CardGrouping.Name; set => CardGrouping = value; }
    public string? Column { get => ColumnGrouping.Name; set => ColumnGrouping = value; }
    public GroupingMetadata TabGrouping { get => _groupings?.Tab ?? default; set => Group().Tab = value; }
    public GroupingMetadata CardGrouping { get => _groupings?.Card ?? default; set => Group().Card = value; }
    public GroupingMetadata ColumnGrouping { get => _groupings?.Column ?? default; set => Group().Column = value; }
    public string? PlacementSource { get; set; }
    public string? Prefix { get; set; }
    public string? Name { get; set; }
    public string? Differentiator { get; set; }
    public AlternatesCollection Wrappers { get => _wrappers ??= []; set => _wrappers = value; }
    public AlternatesCollection Alternates { get => _alternates ??= []; set => _alternates = value; }
    public IHtmlContent? ChildContent { get; set; }

    /// <summary>All of the shape with its wrappers, where it was shown ahead of its place in the page.</summary>
    internal IHtmlContent? Rendered { get; set; }
    public bool IsCached => _cache is not null;
    public IReadOnlyList<Action<ShapeDisplayContext>> Displaying => (IReadOnlyList<Action<ShapeDisplayContext>>?)_displaying ?? [];
    public IReadOnlyList<Func<IShape, Task>> ProcessingAsync => (IReadOnlyList<Func<IShape, Task>>?)_processing ?? [];
    public IReadOnlyList<Action<ShapeDisplayContext>> Displayed => (IReadOnlyList<Action<ShapeDisplayContext>>?)_displayed ?? [];
    internal bool HasWrappers => _wrappers is { Count: > 0 };

    public void OnDisplaying(Action<ShapeDisplayContext> context) => (_displaying ??= []).Add(context);
    public void OnProcessing(Func<IShape, Task> context) => (_processing ??= []).Add(context);
    public void OnDisplayed(Action<ShapeDisplayContext> context) => (_displayed ??= []).Add(context);
    public CacheContext? Cache() => _cache;

    public CacheContext Cache(string cacheId)
    {
        if (_cache?.CacheId != cacheId)
            _cache = new CacheContext(cacheId);

        return _cache;
    }

    private Groupings Group() => _groupings ??= new();

    // Of all shapes only those of editors have any.
    private sealed class Groupings
    {
        public GroupingMetadata Tab { get; set; }
        public GroupingMetadata Card { get; set; }
        public GroupingMetadata Column { get; set; }
    }
}
