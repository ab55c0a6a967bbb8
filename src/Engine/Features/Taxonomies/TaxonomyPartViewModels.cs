namespace OrchardCore.Taxonomies.ViewModels;

public class TaxonomyPartViewModel
{
    public ContentItem ContentItem { get; set; } = null!;
    public string? TaxonomyContentItemId => ContentItem.ContentItemId;
    public TaxonomyPart TaxonomyPart { get; set; } = null!;
}

public class TaxonomyPartEditViewModel
{
    public string? Hierarchy { get; set; }
    public TaxonomyPart TaxonomyPart { get; set; } = null!;
    public string? TermContentType { get; set; }
}

public class TermPartViewModel
{
    public ContentItem ContentItem { get; set; } = null!;
    public IEnumerable<ContentItem> ContentItems { get; set; } = [];
    public dynamic Pager { get; set; } = null!;
    public string? TaxonomyContentItemId { get; set; }
    public string? TermContentItemId => ContentItem.ContentItemId;
}
