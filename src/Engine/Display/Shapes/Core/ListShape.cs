namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>Items in a list; the first and the last may have a class of their own.</summary>
internal static class ListShape
{
    public static async ValueTask WriteAsync(DisplayContext context, TextWriter output)
    {
        var shape = context.Value;
        var items = shape.GetProperty("Items") is IEnumerable given and not string
            ? [.. given.Cast<object?>().Where(item => item is not null)]
            : shape.Items.ToArray<object?>();
        if (items.Length == 0)
            return;

        var tag = string.IsNullOrEmpty(shape.TagName) ? "ul" : shape.TagName;
        var itemTag = shape.GetProperty("ItemTagName") as string is { Length: > 0 } own ? own : "li";
        Open(output, tag, shape.Id, shape.Classes, shape.Attributes);
        for (var i = 0; i < items.Length; i++)
        {
            Open(output, itemTag, null, ItemClasses(shape, i, items.Length),
                shape.GetProperty("ItemAttributes") as IDictionary<string, string>);
            await context.WriteAsync(items[i], output);
            output.Write($"</{itemTag}>");
        }

        output.Write($"</{tag}>");
    }

    internal static void Open(
        TextWriter output, string tag, string? id, IEnumerable<string> classes, IDictionary<string, string>? attributes)
    {
        output.Write("<" + tag);
        Attribute(output, "id", id);
        Attribute(output, "class", string.Join(' ', classes));
        foreach (var (name, value) in attributes ?? new Dictionary<string, string>())
            Attribute(output, name, value);

        output.Write('>');
    }

    private static IEnumerable<string> ItemClasses(IShape shape, int index, int count)
    {
        foreach (var name in shape.GetProperty("ItemClasses") as IEnumerable<string> ?? [])
            yield return name;

        if (index == 0 && shape.GetProperty("FirstClass") is string first)
            yield return first;

        if (index == count - 1 && shape.GetProperty("LastClass") is string last)
            yield return last;
    }

    private static void Attribute(TextWriter output, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;

        output.Write($" {name}=\"");
        HtmlEncoder.Default.Encode(output, value);
        output.Write('"');
    }
}
