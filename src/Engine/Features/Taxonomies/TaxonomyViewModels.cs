namespace OrchardCore.Taxonomies.ViewModels;

public class DisplayTaxonomyFieldViewModel : IFieldModel<TaxonomyField>
{
    public TaxonomyField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? TaxonomyContentItemId => Field.TaxonomyContentItemId;
    public string[] TermContentItemIds => Field.TermContentItemIds;
}

public class DisplayTaxonomyFieldTagsViewModel : DisplayTaxonomyFieldViewModel
{
    public string[] TagNames => Field.GetTagNames();
}

public class EditTaxonomyFieldViewModel : IFieldModel<TaxonomyField>
{
    public TaxonomyField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public ContentItem Taxonomy { get; set; } = null!;
    public List<TermEntry> TermEntries { get; set; } = [];
    public string? UniqueValue { get; set; }
}

public class EditTagTaxonomyFieldViewModel : IFieldModel<TaxonomyField>
{
    public TaxonomyField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? TagTermEntries { get; set; }
    public ContentItem Taxonomy { get; set; } = null!;
    public string? TermContentItemIds { get; set; }
}

public class TermEntry
{
    public string? ContentItemId { get; set; }
    public bool IsLeaf { get; set; }
    public int Level { get; set; }
    public bool Selected { get; set; }
    public ContentItem Term { get; set; } = null!;
}

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
