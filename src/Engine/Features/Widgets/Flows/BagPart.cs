namespace OrchardCore.Flows.Models;

/// <summary>Content items that live inside another one.</summary>
public class BagPart : ContentPart
{
    public List<ContentItem> ContentItems { get; set; } = [];
}

public class BagPartSettings
{
    public string[] ContainedContentTypes { get; set; } = [];
    public string[] ContainedStereotypes { get; set; } = [];

    /// <summary>The display type of the contained items; <c>Detail</c> when empty.</summary>
    public string? DisplayType { get; set; }
    public bool CollapseContainedItems { get; set; }
}
