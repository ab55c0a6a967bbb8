namespace OrchardCore.Liquid;

/// <summary>
/// Blocks that say what they depend on and how long they last. What they say holds for the page; with OrchardCore.DynamicCache they
/// are kept themselves, too.
/// </summary>
internal static class CacheTags
{
    public static void AddTo(LiquidViewParser parser)
    {
        parser.Block("cache", CacheAsync);
        parser.Tag("cache_dependency", call => Say(call, scope => scope.AddDependencies(Words(call.Arguments.AtOr(0, "dependency")))));
        parser.Tag("cache_expires_on", call => Say(call, scope => End(call.Arguments.AtOr(0, "time"), scope.WithExpiryOn)));
        parser.Tag("cache_expires_after", call => Say(call, scope => Span(call, scope.WithExpiryAfter)));
        parser.Tag("cache_expires_sliding", call => Say(call, scope => Span(call, scope.WithExpirySliding)));
    }

    private static async ValueTask CacheAsync(TagCall call)
    {
        var arguments = call.Arguments;
        var cache = new CacheContext(arguments.AtOr(0, "cache_id").ToStringValue());
        cache.Describe(
            arguments.Text("vary_by") ?? arguments.Text("contexts"), arguments.Text("dependencies") ?? arguments.Text("tags"),
            arguments.Text("expires_after") ?? arguments.Text("after"), arguments.Text("expires_sliding") ?? arguments.Text("sliding"));
        if (arguments["expires_on"] is var end && !end.IsNil())
            End(end, time => cache.WithExpiryOn(time));

        var scopes = call.Context.Services.GetRequiredService<ICacheScopeManager>();
        scopes.EnterScope(cache);
        try
        {
            await call.Context.Services.GetRequiredService<DynamicFragments>().WriteAsync(
                cache, call.Writer, async target => await call.WriteBodyAsync(target));
        }
        finally
        {
            scopes.ExitScope();
        }
    }

    private static ValueTask Say(TagCall call, Action<ICacheScopeManager> what)
    {
        what(call.Context.Services.GetRequiredService<ICacheScopeManager>());
        return default;
    }

    private static string[] Words(FluidValue value) => ShapeNames.Words(value.ToStringValue());

    private static void Span(TagCall call, Action<TimeSpan> with)
    {
        if (TimeSpan.TryParse(call.Arguments.AtOr(0, "time").ToStringValue(), CultureInfo.InvariantCulture, out var span))
            with(span);
    }

    private static void End(FluidValue value, Action<DateTimeOffset> with)
    {
        if (value.ToObjectValue() is DateTimeOffset end || DateTimeOffset.TryParse(
            value.ToStringValue(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out end))
            with(end);
    }
}
