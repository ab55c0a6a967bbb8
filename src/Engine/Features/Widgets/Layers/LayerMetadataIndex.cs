namespace OrchardCore.Layers.Indexes;

public class LayerMetadataIndex : MapIndex
{
    public string Zone { get; set; } = null!;
}

internal sealed class LayerMetadataIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) => context.For<LayerMetadataIndex>()
        .When(item => item.Has<LayerMetadata>())
        .Map(item => item.Get<LayerMetadata>(nameof(LayerMetadata)) is { Zone: { Length: > 0 } zone } && (item.Latest || item.Published)
            ? new LayerMetadataIndex { Zone = zone }
            : null!);
}
