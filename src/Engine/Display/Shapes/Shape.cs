namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>A shape that keeps whatever members it is given.</summary>
public class Shape : Composite, IShape, IPositioned, IEnumerable<object>
{
    private ShapeItems? _items;
    private ShapeMetadata? _metadata;
    private Dictionary<string, string>? _attributes;
    private List<string>? _classes;

    public ShapeMetadata Metadata => _metadata ??= new();
    public string? Position { get => Metadata.Position; set => Metadata.Position = value; }
    public string? Id { get; set; }
    public string? TagName { get; set; }
    public IList<string> Classes => _classes ??= [];
    public IDictionary<string, string> Attributes => _attributes ??= [];
    public IReadOnlyList<IPositioned> Items => _items?.Ordered ?? [];
    public bool HasItems => _items is { Count: > 0 };

    public virtual ValueTask<IShape> AddAsync(object? item, string? position)
    {
        (_items ??= new()).Add(item, position);
        return new(this);
    }

    public void Remove(string shapeName) => _items?.Remove(shapeName);
    public IShape? Named(string shapeName) => _items?.Named(shapeName);
    public IEnumerator GetEnumerator() => Items.GetEnumerator();
    IEnumerator<object> IEnumerable<object>.GetEnumerator() => Items.GetEnumerator();

    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        if (!_properties.TryGetValue(name, out result))
            result = Named(name);

        return true;
    }
}
