namespace OrchardCore.Taxonomies.Settings;

public class TaxonomyFieldSettings : FieldSettings
{
    /// <summary>Whether only terms without deeper terms can be chosen.</summary>
    public bool LeavesOnly { get; set; }
    /// <summary>Whether an editor may add terms while choosing.</summary>
    public bool Open { get; set; }
    public string? Placeholder { get; set; }
    public string? TaxonomyContentItemId { get; set; }
    /// <summary>Whether one term at most can be chosen.</summary>
    public bool Unique { get; set; }
}
