namespace OrchardCore.Flows.Models;

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
