namespace OrchardCore.DisplayManagement.Zones;

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
        {
            return this;
        }

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
