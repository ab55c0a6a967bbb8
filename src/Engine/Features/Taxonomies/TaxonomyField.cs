namespace OrchardCore.Taxonomies.Fields;

/// <summary>Terms of one taxonomy, chosen for an item.</summary>
public class TaxonomyField : ContentField
{
    public string? TaxonomyContentItemId { get; set; }
    public string[] TermContentItemIds { get; set; } = [];
}
