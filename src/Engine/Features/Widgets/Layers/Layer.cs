namespace OrchardCore.Layers.Models;

/// <summary>A named rule: its widgets appear on the pages where it holds.</summary>
public class Layer
{
    public string Name { get; set; } = null!;
    public string? Description { get; set; }
    public Rule? LayerRule { get; set; }
}

public class LayersDocument : Document
{
    public List<Layer> Layers { get; set; } = [];
}

/// <summary>Puts a widget into a zone of the layout, on the pages of a layer.</summary>
public class LayerMetadata : ContentPart
{
    public bool RenderTitle { get; set; }
    public double Position { get; set; }
    public string Zone { get; set; } = null!;
    public string Layer { get; set; } = null!;
}

public class LayerSettings
{
    /// <summary>The zones of the layout that take widgets.</summary>
    public string[] Zones { get; set; } = [];
}
