namespace OrchardCore.DisplayManagement.Zones;

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
