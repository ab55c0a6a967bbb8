namespace OrchardCore.Layers.Models;

public class LayerSettings
{
    /// <summary>The zones of the layout that take widgets.</summary>
    public string[] Zones { get; set; } = [];
}
