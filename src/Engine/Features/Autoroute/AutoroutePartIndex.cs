namespace OrchardCore.Autoroute.Core.Indexes;

/// <summary>A path of a version of an item, or of an item inside it.</summary>
public class AutoroutePartIndex : MapIndex
{
    public long DocumentId { get; set; }
    public string? ContentItemId { get; set; }
    public string? ContainedContentItemId { get; set; }
    public string? JsonPath { get; set; }
    public string? Path { get; set; }
    public bool Published { get; set; }
    public bool Latest { get; set; }
}

internal sealed class AutoroutePartIndexProvider(IServiceProvider services)
    : IndexProvider<ContentItem>, IScopedIndexProvider
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<AutoroutePartIndex>()
            .When(item => item.Has<AutoroutePart>())
            .Map(MapAsync);

    private async Task<IEnumerable<AutoroutePartIndex>?> MapAsync(ContentItem item)
    {
        // Services are asked for late: the content manager needs the session that is mapping.
        services.GetRequiredService<RouteChanges>().Note();
        if (!item.Published && !item.Latest)
            return null;

        if (item.Get<AutoroutePart>(nameof(AutoroutePart)) is not { Disabled: false, Path.Length: > 0 } part)
            return null;

        var rows = new List<AutoroutePartIndex> { Row(item, part.Path) };
        if (part.RouteContainedItems)
            await foreach (var (contained, path, json) in ContainedRoutes.FindAsync(
                item, part.Path, services.GetRequiredService<IContentManager>()))
                rows.Add(Row(item, path, contained, json));

        return rows;
    }

    private static AutoroutePartIndex Row(ContentItem item, string path, string? contained = null, string? json = null) =>
        new()
        {
            ContentItemId = item.ContentItemId,
            ContainedContentItemId = contained,
            JsonPath = json,
            Path = path,
            Published = item.Published,
            Latest = item.Latest,
        };
}
