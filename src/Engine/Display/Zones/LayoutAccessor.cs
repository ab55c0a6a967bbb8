namespace OrchardCore.DisplayManagement.Layout;

public interface ILayoutAccessor
{
    Task<IZoneHolding> GetLayoutAsync();
}

/// <summary>The layout of the page that the request is answered with: made when first needed.</summary>
internal sealed class LayoutAccessor(IShapeFactory shapes) : ILayoutAccessor
{
    private IZoneHolding? _layout;

    public async Task<IZoneHolding> GetLayoutAsync() => _layout ??= (IZoneHolding)await shapes.CreateAsync(
        "Layout", () => new ValueTask<IShape>(new ZoneHolding(() => shapes.CreateAsync("Zone"))));
}

/// <summary>
/// Puts shapes into zones of the layout of a site's page, once the content of the page itself is built; never asked
/// for pages of the dashboard.
/// </summary>
internal interface ILayoutContents
{
    ValueTask AddAsync(IZoneHolding layout);
}
