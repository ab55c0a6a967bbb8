namespace OrchardCore.Taxonomies.Models;

/// <summary>A tree of terms: the items live inside the taxonomy.</summary>
public class TaxonomyPart : ContentPart
{
    public string? TermContentType { get; set; }
    public List<ContentItem> Terms { get; set; } = [];
}

/// <summary>Makes an item a term; deeper terms lie in its <c>Terms</c>.</summary>
public class TermPart : ContentPart
{
    public string? TaxonomyContentItemId { get; set; }
}
