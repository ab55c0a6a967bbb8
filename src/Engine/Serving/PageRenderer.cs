namespace OrchardCore.Modules;

/// <summary>Zones → layout → the response. What is in the zones is rendered first: it has a say in the head.</summary>
internal sealed class PageRenderer(
    ShapeRenderer shapes, ILayoutAccessor layouts, IShapeFactory factory, IEnumerable<ILayoutContents> contents,
    Notifier notices, ShapeBuffers buffers, PageRecord record)
{
    /// <summary>Answers with a page of the theme around <paramref name="body"/>.</summary>
    public async Task WriteAsync(HttpContext http, IShape body)
    {
        var page = await ComposeAsync(http, body);
        var bytes = ArrayPool<byte>.Shared.Rent(page.MaxByteCount);
        try
        {
            var length = page.CopyTo(bytes);
            http.Response.ContentType ??= "text/html; charset=utf-8";
            http.Response.ContentLength = length;
            if (record.IsOffered)
            {
                await http.Response.StartAsync();
                record.Offer(bytes.AsMemory(0, length));
            }

            if (!HttpMethods.IsHead(http.Request.Method))
                await http.Response.BodyWriter.WriteAsync(bytes.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

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
        await notices.ShowAsync(layout, factory);

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
