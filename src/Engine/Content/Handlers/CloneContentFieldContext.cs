namespace OrchardCore.ContentManagement.Handlers;

public class CloneContentFieldContext : ContentFieldContextBase
{
    public CloneContentFieldContext(ContentItem contentItem, ContentItem cloneContentItem) : base(contentItem) { CloneContentItem = cloneContentItem; }
    public ContentItem CloneContentItem { get; set; } = null!;
}
