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
        get => Has(name, out var zone) ? zone : new ZoneOnDemand(_zoneFactory, _parent, name);
        set => _parent.Properties[name] = value;
    }

    public bool IsNotEmpty(string name) => Has(name, out var zone) && zone is not ZoneOnDemand;

    internal bool Has(string name, [NotNullWhen(true)] out IShape? zone) =>
        (zone = _parent.Properties.TryGetValue(name, out var found) ? found as IShape : null) is not null;

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
