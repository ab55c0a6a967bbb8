using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>The zones of a shape by name; a zone comes into being with its first item.</summary>
public class Zones : Composite
{
    private readonly Func<ValueTask<IShape>> _zoneFactory;
    private readonly ZoneHolding _parent;

    public Zones(Func<ValueTask<IShape>> zoneFactory, ZoneHolding parent)
    {
        _zoneFactory = zoneFactory;
        _parent = parent;
    }

    public IShape this[string name]
    {
        get => _parent.Properties.TryGetValue(name, out var zone) && zone is IShape shape
            ? shape
            : new ZoneOnDemand(_zoneFactory, _parent, name);
        set => _parent.Properties[name] = value;
    }

    public bool IsNotEmpty(string name) => this[name] is not ZoneOnDemand;

    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        result = this[name];
        return true;
    }

    protected override bool TrySetMemberImpl(string name, object? value)
    {
        _parent.Properties[name] = value;
        return true;
    }
}
