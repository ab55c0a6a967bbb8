namespace OrchardCore.DisplayManagement.Layout;

/// <summary>The layout of the page that the request is answered with: made when first needed.</summary>
internal sealed class LayoutAccessor(IShapeFactory shapes) : ILayoutAccessor
{
    private IZoneHolding? _layout;

    public async Task<IZoneHolding> GetLayoutAsync() => _layout ??= (IZoneHolding)await shapes.CreateAsync(
        "Layout", () => new ValueTask<IShape>(new ZoneHolding(() => shapes.CreateAsync("Zone"))));
}
