namespace OrchardCore.DisplayManagement.Zones;

/// <summary>A shape with zones, such as the layout of a page.</summary>
public interface IZoneHolding : IShape
{
    Zones Zones { get; }
}

public class ZoneHolding : Shape, IZoneHolding
{
    public ZoneHolding(Func<ValueTask<IShape>> zoneFactory) => Zones = new(zoneFactory, this);

    public Zones Zones { get; }

    public override bool TryGetMember(System.Dynamic.GetMemberBinder binder, out object? result)
    {
        base.TryGetMember(binder, out result);
        result ??= Zones[binder.Name];
        return true;
    }
}

/// <summary>A zone nobody has put anything into yet.</summary>
public class ZoneOnDemand : Shape
{
    private readonly Func<ValueTask<IShape>> _zoneFactory;
    private readonly ZoneHolding _parent;
    private readonly string _potentialZoneName;

    public ZoneOnDemand(Func<ValueTask<IShape>> zoneFactory, ZoneHolding parent, string potentialZoneName)
    {
        _zoneFactory = zoneFactory;
        _parent = parent;
        _potentialZoneName = potentialZoneName;
    }

    public override async ValueTask<IShape> AddAsync(object? item, string? position)
    {
        if (item is null)
            return this;

        if (!_parent.Zones.Has(_potentialZoneName, out var zone))
        {
            zone = await _zoneFactory();
            zone.Properties["Parent"] = _parent;
            zone.Properties["ZoneName"] = _potentialZoneName;
            _parent.Zones[_potentialZoneName] = zone;
        }

        return await zone.AddAsync(item, position);
    }
}

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
