namespace OrchardCore.ContentManagement.Handlers;

public class ContentFieldContextBase
{
    protected ContentFieldContextBase(ContentItem contentItem) { ContentItem = contentItem; }
    public ContentItem ContentItem { get; }
    public ContentPartFieldDefinition ContentPartFieldDefinition { get; set; } = null!;
    public string PartName { get; set; } = null!;
}
