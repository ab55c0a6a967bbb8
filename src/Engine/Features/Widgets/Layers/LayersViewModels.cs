namespace OrchardCore.Layers.ViewModels;

public class LayerMetadataEditViewModel
{
    public string? Title { get; set; }
    public LayerMetadata LayerMetadata { get; set; } = null!;
    public List<Layer> Layers { get; set; } = [];
}

public class LayerSettingsViewModel
{
    /// <summary>Separated by commas.</summary>
    public string? Zones { get; set; }
}
