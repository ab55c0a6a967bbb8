namespace OrchardCore.Autoroute;

/// <summary>The paths of the items inside an item: below its own, unless they ask to stand alone.</summary>
internal static class ContainedRoutes
{
    private const int Deepest = 16;

    public static async IAsyncEnumerable<(string ContentItemId, string Path, string Json)> FindAsync(
        ContentItem container, string path, IContentManager content)
    {
        ElementWriter.Flush(container);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { path };
        await foreach (var route in BelowAsync(container, container.Data, path, content, taken, Deepest))
            yield return route;
    }

    private static async IAsyncEnumerable<(string ContentItemId, string Path, string Json)> BelowAsync(
        ContentItem container, JsonObject data, string path, IContentManager content, HashSet<string> taken, int depth)
    {
        var aspect = await content.PopulateAspectAsync(container, new ContainedContentItemsAspect());
        foreach (var json in aspect.Accessors.SelectMany(accessor => accessor(data) ?? []).OfType<JsonObject>())
        {
            if (json.Deserialize<ContentItem>(JOptions.Default) is not { ContentItemId: not null } item)
                continue;

            var route = await content.PopulateAspectAsync(item, new RouteHandlerAspect());
            if (route.Disabled || string.IsNullOrWhiteSpace(route.Path))
                continue;

            var own = Distinct(route.Absolute ? route.Path.Trim('/') : $"{path.TrimEnd('/')}/{route.Path.Trim('/')}", taken);
            yield return (item.ContentItemId, own, json.GetPath().TrimStart('$', '.'));

            if (depth > 0)
                await foreach (var deeper in BelowAsync(item, json, own, content, taken, depth - 1))
                    yield return deeper;
        }
    }

    // Siblings of one name still get a page each.
    private static string Distinct(string path, HashSet<string> taken)
    {
        var distinct = path;
        for (var number = 2; !taken.Add(distinct); number++)
            distinct = $"{path}-{number}";

        return distinct;
    }
}
