namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>Times for people, with the exact one for machines.</summary>
internal static class TimeShapes
{
    private const string LongFormat = "dddd, MMMM d, yyyy h:mm:ss tt";

    public static async ValueTask WriteDateTimeAsync(DisplayContext context, TextWriter output)
    {
        var utc = Utc(context, "Utc");
        var local = context.ServiceProvider.GetService<ILocalClock>() is { } clock
            ? await clock.ConvertToLocalAsync(utc)
            : new DateTimeOffset(utc);
        var format = context.Value.GetProperty("Format") as string is { Length: > 0 } own ? own : LongFormat;
        Write(output, utc, local.ToString(format, CultureInfo.CurrentCulture));
    }

    public static ValueTask WriteTimeSpanAsync(DisplayContext context, TextWriter output)
    {
        var utc = Utc(context, "Utc");
        var past = Utc(context, "Origin") - utc;
        var text = Words(past.Duration());
        Write(output, utc, text is null ? "just now" : past > TimeSpan.Zero ? $"{text} ago" : $"in {text}");
        return ValueTask.CompletedTask;
    }

    public static ValueTask WriteDurationAsync(DisplayContext context, TextWriter output)
    {
        var span = context.Value.GetProperty("timeSpan") as TimeSpan?
            ?? context.Value.GetProperty("TimeSpan") as TimeSpan?;
        output.Write(span is null ? "" : Words(span.Value) ?? "less than a minute");
        return ValueTask.CompletedTask;
    }

    private static string? Words(TimeSpan span) => span switch
    {
        { TotalDays: >= 365 } => Count((int)(span.TotalDays / 365), "year"),
        { TotalDays: >= 60 } => Count((int)(span.TotalDays / 30), "month"),
        { TotalDays: >= 14 } => Count((int)(span.TotalDays / 7), "week"),
        { TotalDays: >= 1 } => Count((int)span.TotalDays, "day"),
        { TotalHours: >= 1 } => Count((int)span.TotalHours, "hour"),
        { TotalMinutes: >= 1 } => Count((int)span.TotalMinutes, "minute"),
        _ => null,
    };

    private static string Count(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")}";

    private static DateTime Utc(DisplayContext context, string name) =>
        context.Value.GetProperty(name) as DateTime?
        ?? context.ServiceProvider.GetRequiredService<IClock>().UtcNow;

    private static void Write(TextWriter output, DateTime utc, string text)
    {
        output.Write($"<time datetime=\"{utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\">");
        HtmlEncoder.Default.Encode(output, text);
        output.Write("</time>");
    }
}
