namespace OrchardCore.ContentManagement.Handlers;

public class UpdateContentContext : ContentContextBase
{
    public UpdateContentContext(ContentItem contentItem) : base(contentItem) {  }
}
