namespace OrchardCore.Flows.Models;

/// <summary>A body made of widgets, one below the other.</summary>
public class FlowPart : ContentPart
{
    public List<ContentItem> Widgets { get; set; } = [];
}
