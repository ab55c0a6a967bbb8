namespace OrchardCore.Taxonomies.Fields;

public static class TagNamesExtensions
{
    public static string[] GetTagNames(this TaxonomyField taxonomyField) => taxonomyField.Names("TagNames");

    public static void SetTagNames(this TaxonomyField taxonomyField, string[] tagNames) =>
        taxonomyField.SetNames("TagNames", tagNames);
}
