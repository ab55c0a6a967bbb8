namespace OrchardCore.ContentManagement.Handlers;

public class ContentItemMetadataContext
{
    public ContentItem ContentItem { get; set; } = null!;
    public ContentItemMetadata Metadata { get; set; } = null!;
}
