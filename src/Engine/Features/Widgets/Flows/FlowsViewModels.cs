namespace OrchardCore.Flows.ViewModels;

public class FlowPartViewModel
{
    public FlowPart FlowPart { get; set; } = null!;
    public BuildPartDisplayContext BuildPartDisplayContext { get; set; } = null!;
}

public class FlowPartEditViewModel
{
    /// <summary>What a form sends of each item: the prefix of its fields, its type and its id.</summary>
    public string[] Prefixes { get; set; } = [];
    public string[] ContentTypes { get; set; } = [];
    public string[] ContentItems { get; set; } = [];
    public FlowPart FlowPart { get; set; } = null!;
    public IUpdateModel Updater { get; set; } = null!;
    public IEnumerable<ContentTypeDefinition> ContainedContentTypeDefinitions { get; set; } = [];
}

public class BagPartViewModel
{
    public BagPart BagPart { get; set; } = null!;
    public IEnumerable<ContentItem> ContentItems => BagPart.ContentItems;
    public BuildPartDisplayContext BuildPartDisplayContext { get; set; } = null!;
    public BagPartSettings Settings { get; set; } = null!;
    public string DisplayType => string.IsNullOrEmpty(Settings?.DisplayType) ? "Detail" : Settings.DisplayType;
}

public class BagPartEditViewModel
{
    /// <summary>What a form sends of each item: the prefix of its fields, its type and its id.</summary>
    public string[] Prefixes { get; set; } = [];
    public string[] ContentTypes { get; set; } = [];
    public string[] ContentItems { get; set; } = [];
    public BagPart BagPart { get; set; } = null!;
    public IUpdateModel Updater { get; set; } = null!;
    public IEnumerable<ContentTypeDefinition> ContainedContentTypeDefinitions { get; set; } = [];
    public ContentTypePartDefinition TypePartDefinition { get; set; } = null!;
}
