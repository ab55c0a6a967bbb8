namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>Links to the other pages of a list; the rest of the query stays as it is.</summary>
internal static class PagerShapes
{
    public static ValueTask WriteAsync(DisplayContext context, TextWriter output)
    {
        var shape = context.Value;
        var (page, size, total) = (Number(shape, "Page", 1), Number(shape, "PageSize", 10), Number(shape, "TotalItemCount", 0));
        var last = size > 0 ? (total + size - 1) / size : 1;
        if (last < 2)
            return ValueTask.CompletedTask;

        var around = Math.Max(1, Number(shape, "Quantity", 7) / 2);
        output.Write("<nav class=\"pager\" aria-label=\"Pages\"><ul>");
        if (page > 1)
            Link(context, output, (page - 1).ToString(CultureInfo.InvariantCulture), Text(shape, "PreviousText", "‹ Previous"), "prev");

        for (var number = 1; number <= last; number++)
        {
            if (number == 1 || number == last || Math.Abs(number - page) <= around)
                Numbered(context, output, number, number == page);
            else if (number == page - around - 1 || number == page + around + 1)
                output.Write("<li><span>…</span></li>");
        }

        if (page < last)
            Link(context, output, (page + 1).ToString(CultureInfo.InvariantCulture), Text(shape, "NextText", "Next ›"), "next");

        output.Write("</ul></nav>");
        return ValueTask.CompletedTask;
    }

    public static ValueTask WriteSlimAsync(DisplayContext context, TextWriter output)
    {
        var shape = context.Value;
        var (before, after) = (Member(shape, "Before") as string, Member(shape, "After") as string);
        if (string.IsNullOrEmpty(before) && string.IsNullOrEmpty(after))
            return ValueTask.CompletedTask;

        output.Write("<nav class=\"pager\" aria-label=\"Pages\"><ul>");
        if (!string.IsNullOrEmpty(before))
            Link(context, output, before, Text(shape, "PreviousText", "‹ Previous"), "prev", "before", "after");

        if (!string.IsNullOrEmpty(after))
            Link(context, output, after, Text(shape, "NextText", "Next ›"), "next", "after", "before");

        output.Write("</ul></nav>");
        return ValueTask.CompletedTask;
    }

    private static void Numbered(DisplayContext context, TextWriter output, int number, bool isCurrent)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (isCurrent)
            output.Write($"<li><span aria-current=\"page\">{text}</span></li>");
        else
            Link(context, output, text, text, null);
    }

    private static void Link(
        DisplayContext context, TextWriter output, string value, string text, string? rel, string key = "pagenum",
        string? without = null)
    {
        var request = context.ServiceProvider.GetService<IHttpContextAccessor>()?.HttpContext?.Request;
        var query = new QueryBuilder(request?.Query
            .Where(pair => pair.Key != key && pair.Key != without)
            .SelectMany(pair => pair.Value, (pair, own) => KeyValuePair.Create(pair.Key, own ?? "")) ?? []) { { key, value } };
        var href = HtmlEncoder.Default.Encode($"{request?.PathBase}{request?.Path}{query}");
        output.Write($"<li><a href=\"{href}\"{(rel is null ? "" : $" rel=\"{rel}\"")}>{HtmlEncoder.Default.Encode(text)}</a></li>");
    }

    private static string Text(IShape shape, string name, string otherwise) => Member(shape, name)?.ToString() ?? otherwise;

    private static int Number(IShape shape, string name, int otherwise) =>
        Member(shape, name) is IConvertible number ? number.ToInt32(CultureInfo.InvariantCulture) : otherwise;

    private static object? Member(IShape shape, string name) =>
        shape.Properties.TryGetValue(name, out var value) ? value : shape.GetType().GetProperty(name)?.GetValue(shape);
}
