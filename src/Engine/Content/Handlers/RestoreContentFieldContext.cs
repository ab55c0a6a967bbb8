namespace OrchardCore.ContentManagement.Handlers;

public class RestoreContentFieldContext : ContentFieldContextBase
{
    public RestoreContentFieldContext(ContentItem contentItem) : base(contentItem) {  }
}
