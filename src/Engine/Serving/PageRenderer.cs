namespace OrchardCore.Modules;

/// <summary>Zones → layout → the finished page. What is in the zones is rendered first: it has a say in the head.</summary>
internal sealed class PageRenderer(
    ShapeRenderer shapes, ILayoutAccessor layouts, IShapeFactory factory, IEnumerable<ILayoutContents> contents,
    Notifier notices, ShapeBuffers buffers, PageRecord record)
{
    /// <summary>A page of the theme around <paramref name="body"/>.</summary>
    public async ValueTask<Page> RenderAsync(HttpContext http, IShape body) => new(await ComposeAsync(http, body), record);

    /// <summary>The whole page; <paramref name="body"/> is a shape or content that is ready.</summary>
    public async ValueTask<ShapeBuffer> ComposeAsync(HttpContext http, object body, string? alternate = null)
    {
        var layout = await layouts.GetLayoutAsync();
        if (!string.IsNullOrEmpty(alternate))
            layout.Metadata.Alternates.Add(alternate);

        await layout.Zones["Content"].AddAsync(body, "5");
        if (!AdminAttribute.IsApplied(http))
        {
            foreach (var filler in contents)
                await filler.AddAsync(layout);
        }

        await RenderZonesAsync(layout);
        if (await notices.ShowAsync(layout, factory))
            record.Refuse();

        var page = buffers.Rent();
        await shapes.RenderAsync(layout, page);
        return page;
    }

    private async ValueTask RenderZonesAsync(IZoneHolding layout)
    {
        // The content first: it may add to the other zones, and is what the page is about.
        await RenderAsync(layout.Zones["Content"]);
        foreach (var zone in layout.Properties.Values.OfType<IShape>().ToArray())
        {
            if (zone.Metadata.Rendered is null && zone.Metadata.Type == "Zone" && (string?)zone.GetProperty("ZoneName") != "Messages")
                await RenderAsync(zone);
        }
    }

    private async ValueTask RenderAsync(IShape zone)
    {
        var buffer = buffers.Rent();
        await shapes.WriteAsync(zone, buffer);
        zone.Metadata.Rendered = buffer;
    }
}
