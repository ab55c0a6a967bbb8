namespace OrchardCore.Taxonomies.Indexing;

/// <summary>A term that a field of an item holds.</summary>
public sealed class TaxonomyIndex : MapIndex
{
    public string? TaxonomyContentItemId { get; set; }
    public string? ContentItemId { get; set; }
    public string? ContentType { get; set; }
    public string? ContentPart { get; set; }
    public string? ContentField { get; set; }
    public string? TermContentItemId { get; set; }
    public bool Published { get; set; }
    public bool Latest { get; set; }
}
