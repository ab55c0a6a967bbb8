namespace OrchardCore.Widgets.Models;

/// <summary>Widgets that a content item adds to zones of the page's layout, by zone.</summary>
public class WidgetsListPart : ContentPart
{
    public Dictionary<string, List<ContentItem>> Widgets { get; set; } = [];
}

public class WidgetMetadata : ContentPart
{
    public bool RenderTitle { get; set; }
    public string? Position { get; set; }
}
