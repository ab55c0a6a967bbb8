namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>How the basic shapes look where no theme says otherwise.</summary>
internal static class CoreShapes
{
    public static IReadOnlyDictionary<string, ShapeBinding> Bindings { get; } = new Dictionary<string, ShapeBinding>
    {
        ["Zone"] = Bind("Zone", ItemsAsync),
        ["ContentZone"] = Bind("ContentZone", GroupedZone.WriteAsync),
        ["ContentPart_Edit"] = Bind("ContentPart_Edit", ItemsAsync),
        ["PlaceChildContent"] = Bind("PlaceChildContent", ChildContentAsync),
        ["List"] = Bind("List", ListShape.WriteAsync),
        ["Message"] = Bind("Message", MessageAsync),
        ["Pager"] = Bind("Pager", PagerShapes.WriteAsync),
        ["PagerSlim"] = Bind("PagerSlim", PagerShapes.WriteSlimAsync),
        ["DateTime"] = Bind("DateTime", TimeShapes.WriteDateTimeAsync),
        ["TimeSpan"] = Bind("TimeSpan", TimeShapes.WriteTimeSpanAsync),
        ["Duration"] = Bind("Duration", TimeShapes.WriteDurationAsync),
        ["PageTitle"] = Bind("PageTitle", PageTitleShape.WriteAsync),
        ["ContentsMetadata"] = Bind("ContentsMetadata", PageTitleShape.NameAsync),
        ["Layout"] = Bind("Layout", PlainLayout.WriteAsync),
    };

    private static ShapeBinding Bind(string name, Func<DisplayContext, TextWriter, ValueTask> write)
    {
        var template = new CodedTemplate(write);
        return new ShapeBinding
        {
            BindingName = name,
            BindingSource = "Engine/" + name,
            Template = template,
            BindingAsync = async context =>
            {
                using var writer = new StringWriter();
                await template.RenderAsync(context, writer);
                return new Microsoft.AspNetCore.Html.HtmlString(writer.ToString());
            },
        };
    }

    private static ValueTask ItemsAsync(DisplayContext context, TextWriter output) =>
        context.WriteAllAsync(context.Value.Items, output);

    private static ValueTask ChildContentAsync(DisplayContext context, TextWriter output) =>
        context.Value.GetProperty("Source") is IShape source
            ? context.WriteAsync(source.Metadata.ChildContent, output)
            : ValueTask.CompletedTask;

    private static ValueTask MessageAsync(DisplayContext context, TextWriter output)
    {
        var shape = context.Value;
        var type = (shape.GetProperty("Type")?.ToString() ?? "Information").ToLowerInvariant();
        var role = type is "error" or "warning" ? "alert" : "status";
        output.Write($"<div class=\"message message-{HtmlEncoder.Default.Encode(type)}\" role=\"{role}\">");
        return EndAsync(context.WriteAsync(shape.GetProperty("Message"), output), output, "</div>");
    }

    private static async ValueTask EndAsync(ValueTask written, TextWriter output, string end)
    {
        await written;
        output.Write(end);
    }
}

/// <summary>Zones may have a template each: <c>Zone-Footer.liquid</c>.</summary>
internal sealed class CoreShapeTable : IShapeTableProvider
{
    public ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Zone").OnDisplaying(context =>
        {
            if (context.Shape.GetProperty("ZoneName") is string name)
                context.Shape.Metadata.Alternates.Add("Zone__" + name);
        });
        return ValueTask.CompletedTask;
    }
}
