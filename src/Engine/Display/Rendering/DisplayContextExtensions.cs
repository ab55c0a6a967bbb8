namespace OrchardCore.DisplayManagement.Implementation;

internal static class DisplayContextExtensions
{
    /// <summary>Writes a shape, or content, where the template stands: without a buffer where that is possible.</summary>
    public static ValueTask WriteAsync(this DisplayContext context, object? item, TextWriter output)
    {
        if (item is IShape shape)
            return context.DisplayHelper is DisplayHelper own ? own.WriteAsync(shape, output) : ExecuteAsync(context.DisplayHelper);

        if (item is IHtmlContent content)
            content.WriteTo(output, HtmlEncoder.Default);
        else if (item is not null)
            HtmlEncoder.Default.Encode(output, item.ToString() ?? "");

        return default;

        async ValueTask ExecuteAsync(IDisplayHelper display) =>
            (await display.ShapeExecuteAsync(shape)).WriteTo(output, HtmlEncoder.Default);
    }

    public static async ValueTask WriteAllAsync(this DisplayContext context, IEnumerable<object?> items, TextWriter output)
    {
        foreach (var item in items)
            await context.WriteAsync(item, output);
    }
}
