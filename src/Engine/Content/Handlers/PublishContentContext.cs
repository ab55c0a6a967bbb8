namespace OrchardCore.ContentManagement.Handlers;

public class PublishContentContext : ContentContextBase
{
    public PublishContentContext(ContentItem contentItem, ContentItem? previousContentItem) : base(contentItem) { PreviousItem = previousContentItem; }
    public bool Cancel { get; set; }
    public ContentItem? PreviousItem { get; set; }
}
