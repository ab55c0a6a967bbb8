namespace OrchardCore.Alias.Indexes;

public class AliasPartIndex : MapIndex
{
    public string? ContentItemId { get; set; }
    public string? Alias { get; set; }
    public bool Latest { get; set; }
    public bool Published { get; set; }
}

internal sealed class AliasPartIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<AliasPartIndex>()
            .When(item => item.Has<AliasPart>())
            .Map(item => (item.Latest || item.Published) && item.TryGet<AliasPart>(out var part) && part.Alias is { Length: > 0 }
                ? new AliasPartIndex
                {
                    // Compared in lower case, on every kind of database.
                    Alias = part.Alias.ToLowerInvariant(),
                    ContentItemId = item.ContentItemId,
                    Latest = item.Latest,
                    Published = item.Published,
                }
                : null);
}
