namespace OrchardCore.DisplayManagement.Zones;

/// <summary>A shape with zones, such as the layout of a page.</summary>
public interface IZoneHolding : IShape
{
    Zones Zones { get; }
}
