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

/// <summary>An object whose members are named when it is used.</summary>
public class Composite : DynamicObject
{
    protected readonly Dictionary<string, object?> _properties = [];

    public IDictionary<string, object?> Properties => _properties;

    public override bool TryGetMember(GetMemberBinder binder, out object? result) =>
        TryGetMemberImpl(binder.Name, out result);

    public override bool TrySetMember(SetMemberBinder binder, object? value) => TrySetMemberImpl(binder.Name, value);

    protected virtual bool TryGetMemberImpl(string name, out object? result)
    {
        _properties.TryGetValue(name, out result);
        return true;
    }

    protected virtual bool TrySetMemberImpl(string name, object? value)
    {
        _properties[name] = value;
        return true;
    }
}
