namespace OrchardCore.Liquid;

/// <summary>The tags that make a page: its body, zones, title and the content in it.</summary>
internal static class PageTags
{
    public static void AddTo(LiquidViewParser parser)
    {
        parser.Tag("render_body", call => RenderZoneAsync(call, "Content"));
        parser.Tag("render_section", RenderSectionAsync);
        parser.Block("zone", ZoneAsync);
        parser.Tag("layout", LayoutAsync);
        parser.SubjectTag("page_title", call => TitleAsync(call, isWritten: true));
        parser.SubjectTag("page_title_add_segment", call => TitleAsync(call, isWritten: false));
        parser.Tag("contentitem", ContentItemAsync);
        parser.Tag("antiforgerytoken", AntiforgeryAsync);
        parser.Tag("httpcontext_add_items", AddItemsAsync);
        parser.SubjectTag("httpcontext_remove_items", RemoveItemAsync);
    }

    private static async ValueTask<IZoneHolding> PageLayoutAsync(TagCall call) =>
        call.Context.Shape as IZoneHolding is { Metadata.Type: "Layout" } own
            ? own
            : await call.Context.Services.GetRequiredService<ILayoutAccessor>().GetLayoutAsync();

    private static async ValueTask RenderZoneAsync(TagCall call, string name)
    {
        var layout = await PageLayoutAsync(call);
        if (layout.Zones[name] is var zone and not ZoneOnDemand)
            await call.Context.WriteAsync(zone, call.Writer);
    }

    private static async ValueTask RenderSectionAsync(TagCall call)
    {
        var name = call.Arguments.AtOr(0, "name").ToStringValue();
        var layout = await PageLayoutAsync(call);
        if (layout.Zones[name] is var zone and not ZoneOnDemand)
            await call.Context.WriteAsync(zone, call.Writer);
        else if (call.Arguments.Flag("required") == true)
            throw new InvalidOperationException($"The layout needs something in the zone '{name}'.");
    }

    private static async ValueTask ZoneAsync(TagCall call)
    {
        var name = call.Arguments.AtOr(0, "name").ToStringValue();
        var writer = new StringWriter();
        await call.WriteBodyAsync(writer);

        var zone = (await PageLayoutAsync(call)).Zones[name];
        await zone.AddAsync(
            new PositionedContent(new HtmlString(writer.ToString())), call.Arguments.Text("position") ?? "");
    }

    private static async ValueTask LayoutAsync(TagCall call)
    {
        var layout = await call.Context.Services.GetRequiredService<ILayoutAccessor>().GetLayoutAsync();
        if (call.Arguments.AtOr(0, "name").ToStringValue() is { Length: > 0 } type)
            layout.Metadata.Alternates.Add(type);
    }

    private static async ValueTask TitleAsync(TagCall call, bool isWritten)
    {
        var title = call.Context.Services.GetRequiredService<IPageTitleBuilder>();
        var segment = await call.SubjectAsync();
        if (segment is HtmlContentValue html)
            title.AddSegment(html.Content, call.Arguments.Text("position") ?? "0");
        else if (segment.ToStringValue() is { Length: > 0 } text)
            title.AddSegment(new EncodedText(text), call.Arguments.Text("position") ?? "0");

        if (isWritten)
        {
            title.GenerateTitle(call.Arguments.TryGet("separator", out var separator) ? new EncodedText(separator) : null)
                .WriteTo(call.Writer, LiquidEncoding.Html);
        }
    }

    private static async ValueTask ContentItemAsync(TagCall call)
    {
        var services = call.Context.Services;
        if (await FindAsync(call, services) is not { } item)
            return;

        var shape = await services.GetRequiredService<IContentItemDisplayManager>().BuildDisplayAsync(
            item, services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater,
            call.Arguments.Text("display_type") ?? "Detail");
        foreach (var alternate in (call.Arguments.Text("alternate") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            shape.Metadata.Alternates.Add(alternate);

        await call.Context.WriteAsync(shape, call.Writer);
    }

    private static async ValueTask<ContentItem?> FindAsync(TagCall call, IServiceProvider services)
    {
        var content = services.GetRequiredService<IContentManager>();
        if (call.Arguments.TryGet("content_item_version_id", out var version))
            return await content.GetVersionAsync(version);

        var id = call.Arguments.Text("content_item_id");
        var handle = call.Arguments.Text("handle") ?? call.Arguments.Text("alias");
        if (id is null && handle is { Length: > 0 })
            id = await services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync(handle);

        return string.IsNullOrEmpty(id) ? null : await content.GetAsync(id);
    }

    private static ValueTask AntiforgeryAsync(TagCall call)
    {
        if (call.Context.Http is { } http)
            WriteToken(http, call.Writer);

        return default;
    }

    internal static void WriteToken(Microsoft.AspNetCore.Http.HttpContext http, TextWriter writer)
    {
        var tokens = TenantAntiforgery.HandOut(http);
        writer.Write("<input name=\"");
        writer.Write(LiquidEncoding.Html.Encode(tokens.FormFieldName));
        writer.Write("\" type=\"hidden\" value=\"");
        writer.Write(LiquidEncoding.Html.Encode(tokens.RequestToken!));
        writer.Write("\">");
    }

    private static ValueTask AddItemsAsync(TagCall call)
    {
        foreach (var (name, value) in call.Arguments.Named)
            call.Context.Http?.Items[name] = value.ToObjectValue();

        return default;
    }

    private static async ValueTask RemoveItemAsync(TagCall call) =>
        call.Context.Http?.Items.Remove((await call.SubjectAsync()).ToStringValue());
}

/// <summary>Text that is encoded when it is written, letters of any script excepted.</summary>
internal sealed class EncodedText(string text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder) =>
        LiquidEncoding.Html.Encode(writer, text);

    public override string ToString() => text;
}
