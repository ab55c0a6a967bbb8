namespace OrchardCore.ContentManagement.Handlers;

public class SaveDraftContentFieldContext : ContentFieldContextBase
{
    public SaveDraftContentFieldContext(ContentItem contentItem) : base(contentItem) {  }
}
