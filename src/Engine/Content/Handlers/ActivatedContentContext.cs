namespace OrchardCore.ContentManagement.Handlers;

public class ActivatedContentContext : ContentContextBase
{
    public ActivatedContentContext(ContentItem contentItem) : base(contentItem) {  }
}
