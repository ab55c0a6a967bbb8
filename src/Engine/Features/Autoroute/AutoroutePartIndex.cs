namespace OrchardCore.Autoroute.Core.Indexes;

/// <summary>A path of a version of an item, or of an item inside it.</summary>
public class AutoroutePartIndex : MapIndex
{
    public long DocumentId { get; set; }
    public string? ContentItemId { get; set; }
    public string? ContainedContentItemId { get; set; }
    public string? JsonPath { get; set; }
    public string? Path { get; set; }
    public bool Published { get; set; }
    public bool Latest { get; set; }
}
