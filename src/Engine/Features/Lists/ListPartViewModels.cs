namespace OrchardCore.Lists.ViewModels;

public class ListPartViewModel
{
    public IEnumerable<ContentTypeDefinition> ContainedContentTypeDefinitions { get; set; } = [];
    public IEnumerable<ContentItem> ContentItems { get; set; } = [];
    public BuildPartDisplayContext Context { get; set; } = null!;
    public bool EnableOrdering { get; set; }
    public ListPart ListPart { get; set; } = null!;
    public ListPartFilterViewModel ListPartFilterViewModel { get; set; } = null!;
    public dynamic Pager { get; set; } = null!;
}

public class ListPartFilterViewModel
{
    public string? DisplayText { get; set; }
    public ContentsStatus Status { get; set; }
}

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
