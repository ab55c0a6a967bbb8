namespace OrchardCore.ContentManagement.Handlers;

public class SaveDraftContentContext : ContentContextBase
{
    public SaveDraftContentContext(ContentItem contentItem) : base(contentItem) {  }
}
