namespace OrchardCore.Taxonomies.Fields;

/// <summary>Terms of one taxonomy, chosen for an item.</summary>
public class TaxonomyField : ContentField
{
    public string? TaxonomyContentItemId { get; set; }
    public string[] TermContentItemIds { get; set; } = [];
}

public static class TagNamesExtensions
{
    public static string[] GetTagNames(this TaxonomyField taxonomyField) => taxonomyField.Names("TagNames");

    public static void SetTagNames(this TaxonomyField taxonomyField, string[] tagNames) =>
        taxonomyField.SetNames("TagNames", tagNames);
}
