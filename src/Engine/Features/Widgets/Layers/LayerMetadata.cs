namespace OrchardCore.Layers.Models;

/// <summary>Puts a widget into a zone of the layout, on the pages of a layer.</summary>
public class LayerMetadata : ContentPart
{
    public bool RenderTitle { get; set; }

    public double Position { get; set; }

    public string Zone { get; set; } = null!;

    public string Layer { get; set; } = null!;
}
