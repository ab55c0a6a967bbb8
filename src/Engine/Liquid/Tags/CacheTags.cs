namespace OrchardCore.Liquid;

/// <summary>
/// Blocks that say what they depend on and how long they last. They are rendered each time; what they say holds for
/// the page, which is what is kept and goes stale.
/// </summary>
internal static class CacheTags
{
    public static void AddTo(LiquidViewParser parser)
    {
        parser.Block("cache", CacheAsync);
        parser.Tag("cache_dependency", call => Say(call, cache => cache.AddTag(Words(call.Arguments.AtOr(0, "dependency")))));
        parser.Tag("cache_expires_on", call => Say(call, cache => End(cache, call.Arguments.AtOr(0, "time"))));
        parser.Tag("cache_expires_after", call => Say(call, cache => After(cache, call.Arguments.AtOr(0, "time").ToStringValue())));
        parser.Tag("cache_expires_sliding", call => Say(call, cache => After(cache, call.Arguments.AtOr(0, "time").ToStringValue())));
    }

    private static async ValueTask CacheAsync(TagCall call)
    {
        await Say(call, cache =>
        {
            var arguments = call.Arguments;
            cache.Describe(
                arguments.Text("contexts") ?? arguments.Text("vary_by"),
                arguments.Text("dependencies") ?? arguments.Text("tags"),
                arguments.Text("expires_after"), arguments.Text("expires_sliding"));
        });
        await call.WriteBodyAsync(call.Writer);
    }

    private static ValueTask Say(TagCall call, Action<CacheContext> what)
    {
        var cache = new CacheContext("page");
        what(cache);
        call.Context.Services.GetRequiredService<PageRecord>().Add(cache);
        return default;
    }

    private static string[] Words(FluidValue value) => ShapeNames.Words(value.ToStringValue());

    private static void After(CacheContext cache, string? text)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span))
            cache.WithExpiryAfter(span);
    }

    private static void End(CacheContext cache, FluidValue value)
    {
        if (value.ToObjectValue() is DateTimeOffset end || DateTimeOffset.TryParse(
            value.ToStringValue(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out end))
            cache.WithExpiryOn(end);
    }
}
