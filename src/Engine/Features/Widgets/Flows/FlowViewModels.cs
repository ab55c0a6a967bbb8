namespace OrchardCore.Flows.ViewModels;

public class FlowPartViewModel
{
    public FlowPart FlowPart { get; set; } = null!;

    public BuildPartDisplayContext BuildPartDisplayContext { get; set; } = null!;
}

public class BagPartViewModel
{
    public BagPart BagPart { get; set; } = null!;

    public IEnumerable<ContentItem> ContentItems => BagPart.ContentItems;

    public BuildPartDisplayContext BuildPartDisplayContext { get; set; } = null!;

    public BagPartSettings Settings { get; set; } = null!;

    public string DisplayType => string.IsNullOrEmpty(Settings?.DisplayType) ? "Detail" : Settings.DisplayType;
}
