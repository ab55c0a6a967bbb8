namespace OrchardCore.DisplayManagement.Views;

/// <summary>A shape with members of its own type: what Razor calls its model.</summary>
public class ShapeViewModel : IShape, IPositioned
{
    private ShapeItems? _items;
    private Dictionary<string, string>? _attributes;
    private Dictionary<string, object?>? _properties;
    private List<string>? _classes;

    public ShapeViewModel()
    {
    }

    public ShapeViewModel(string shapeType)
    {
        ArgumentException.ThrowIfNullOrEmpty(shapeType);
        Metadata.Type = shapeType;
    }

    public ShapeMetadata Metadata { get; } = new();
    public string? Position { get => Metadata.Position; set => Metadata.Position = value; }
    public string? Id { get; set; }
    public string? TagName { get; set; }
    public IList<string> Classes => _classes ??= [];
    public IDictionary<string, string> Attributes => _attributes ??= [];
    public IDictionary<string, object?> Properties => _properties ??= [];
    public IReadOnlyList<IPositioned> Items => _items?.Ordered ?? [];

    public ValueTask<IShape> AddAsync(object? item, string? position)
    {
        (_items ??= new()).Add(item, position);
        return new(this);
    }
}

/// <summary>A shape around a value.</summary>
public class ShapeViewModel<T> : ShapeViewModel
{
    public ShapeViewModel(T value) => Value = value;
    public ShapeViewModel(string shapeType, T value) : base(shapeType) => Value = value;

    public T Value { get; }
}
