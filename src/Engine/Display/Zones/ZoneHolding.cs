using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Zones;

public class ZoneHolding : Shape, IZoneHolding
{
    public ZoneHolding(Func<ValueTask<IShape>> zoneFactory) => Zones = new(zoneFactory, this);

    public Zones Zones { get; }
}
