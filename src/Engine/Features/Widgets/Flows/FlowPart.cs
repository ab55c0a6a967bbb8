namespace OrchardCore.Flows.Models;

/// <summary>A body made of widgets, one below the other.</summary>
public class FlowPart : ContentPart
{
    public List<ContentItem> Widgets { get; set; } = [];
}

public class FlowPartSettings
{
    /// <summary>The widgets an editor may add; empty means every widget.</summary>
    public string[] ContainedContentTypes { get; set; } = [];
    public bool CollapseContainedItems { get; set; }
    public FlowAlignment? DefaultAlignment { get; set; }
}

/// <summary>How a widget sits in the flow that holds it.</summary>
public class FlowMetadata : ContentPart
{
    public FlowAlignment Alignment { get; set; } = FlowAlignment.Justify;

    /// <summary>The share of the row, in percent.</summary>
    public int Size { get; set; } = 100;
}

public enum FlowAlignment
{
    Left,
    Center,
    Right,
    Justify,
    Inherit,
}
