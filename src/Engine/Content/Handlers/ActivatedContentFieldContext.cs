namespace OrchardCore.ContentManagement.Handlers;

public class ActivatedContentFieldContext : ContentFieldContextBase
{
    public ActivatedContentFieldContext(ContentItem contentItem) : base(contentItem) {  }
}
