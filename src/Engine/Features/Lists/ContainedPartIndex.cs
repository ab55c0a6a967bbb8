namespace OrchardCore.Lists.Indexes;

/// <summary>Which list an item is in, and where.</summary>
public class ContainedPartIndex : MapIndex
{
    public const int MaxDisplayTextSize = 255;

    public string? ListContentItemId { get; set; }
    public string? ListContentType { get; set; }
    public int Order { get; set; }
    public string? ContentItemId { get; set; }
    public string? DisplayText { get; set; }
    public bool Published { get; set; }
    public bool Latest { get; set; }
}

internal sealed class ContainedPartIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<ContainedPartIndex>()
            .When(item => item.Has<ContainedPart>())
            .Map(item => (item.Latest || item.Published) && item.TryGet<ContainedPart>(out var part)
                ? new ContainedPartIndex
                {
                    ListContentItemId = part.ListContentItemId,
                    ListContentType = part.ListContentType,
                    Order = part.Order,
                    ContentItemId = item.ContentItemId,
                    DisplayText = item.DisplayText is { Length: > ContainedPartIndex.MaxDisplayTextSize } text
                        ? text[..ContainedPartIndex.MaxDisplayTextSize]
                        : item.DisplayText,
                    Published = item.Published,
                    Latest = item.Latest,
                }
                : null);
}
