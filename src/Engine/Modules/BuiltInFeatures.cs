namespace OrchardCore.Environment.Extensions;

/// <summary>The features of the engine: one line for each room.</summary>
internal static class BuiltInFeatures
{
    public static IReadOnlyList<CatalogFeature> Assemble()
    {
        var catalog = new BuiltInCatalog();
        HostFeatures.Declare(catalog);
        return catalog.Features;
    }
}
