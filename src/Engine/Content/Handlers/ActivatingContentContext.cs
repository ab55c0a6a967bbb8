namespace OrchardCore.ContentManagement.Handlers;

public class ActivatingContentContext : ContentContextBase
{
    public ActivatingContentContext(ContentItem contentItem) : base(contentItem) {  }
    public string ContentType { get; set; } = null!;
    public ContentTypeDefinition Definition { get; set; } = null!;
}
