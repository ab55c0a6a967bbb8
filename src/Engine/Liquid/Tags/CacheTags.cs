using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Cache;

namespace OrchardCore.Liquid;

/// <summary>
/// Blocks that say what they depend on. They are rendered each time; what they name becomes a tag of the page, which
/// is what is kept and goes stale.
/// </summary>
internal static class CacheTags
{
    public static void AddTo(LiquidViewParser parser)
    {
        parser.Block("cache", CacheAsync);
        parser.Tag("cache_dependency", DependencyAsync);
        parser.Tag("cache_expires_on", _ => default);
        parser.Tag("cache_expires_after", _ => default);
        parser.Tag("cache_expires_sliding", _ => default);
    }

    private static async ValueTask CacheAsync(TagCall call)
    {
        Depend(call, call.Arguments.Text("dependencies") ?? call.Arguments.Text("tags"));
        await call.WriteBodyAsync(call.Writer);
    }

    private static ValueTask DependencyAsync(TagCall call)
    {
        Depend(call, call.Arguments.AtOr(0, "dependency").ToStringValue());
        return default;
    }

    private static void Depend(TagCall call, string? names)
    {
        var tags = call.Context.Services.GetRequiredService<RenderedTags>();
        foreach (var name in ShapeNames.Words(names ?? ""))
            tags.Add(name);
    }
}
