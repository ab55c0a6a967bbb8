using OrchardCore.Rules;

namespace OrchardCore.Layers.Models;

/// <summary>A named rule: its widgets appear on the pages where it holds.</summary>
public class Layer
{
    public string Name { get; set; } = null!;

    public string? Description { get; set; }

    public Rule? LayerRule { get; set; }
}
