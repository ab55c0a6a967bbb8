namespace OrchardCore.ContentManagement.Handlers;

public class LoadContentFieldContext : ContentFieldContextBase
{
    public LoadContentFieldContext(ContentItem contentItem) : base(contentItem) {  }
}
