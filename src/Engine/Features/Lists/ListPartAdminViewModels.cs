namespace OrchardCore.Lists.ViewModels;

public class ListPartNavigationAdminViewModel
{
    public ContentItem Container { get; set; } = null!;
    public ContentTypeDefinition[] ContainedContentTypeDefinitions { get; set; } = [];
    public ContentTypeDefinition ContainerContentTypeDefinition { get; set; } = null!;
    public bool EnableOrdering { get; set; }
}

public class EditContainedPartViewModel
{
    public string? ContainerId { get; set; }
    public string? ContainerContentType { get; set; }
    public string? ContentType { get; set; }
    public bool EnableOrdering { get; set; }
}
