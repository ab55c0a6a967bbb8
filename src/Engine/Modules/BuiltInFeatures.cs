namespace OrchardCore.Environment.Extensions;

/// <summary>The features of the engine: one line for each room.</summary>
internal static class BuiltInFeatures
{
    public static IReadOnlyList<CatalogFeature> Assemble()
    {
        var catalog = new BuiltInCatalog();
        HostFeatures.Declare(catalog);
        DataFeatures.Declare(catalog);
        SettingsFeatures.Declare(catalog);
        ContentFeatures.Declare(catalog);
        DefinitionsFeatures.Declare(catalog);
        DisplayFeatures.Declare(catalog);
        LiquidFeatures.Declare(catalog);
        PartsFeatures.Declare(catalog);
        FieldsFeatures.Declare(catalog);
        WidgetsFeatures.Declare(catalog);
        MenusFeatures.Declare(catalog);
        FormsFeatures.Declare(catalog);
        RecipesFeatures.Declare(catalog);
        TenantsFeatures.Declare(catalog);
        SecurityFeatures.Declare(catalog);
        NavigationFeatures.Declare(catalog);
        AdminFeatures.Declare(catalog);
        MediaFeatures.Declare(catalog);
        return catalog.Features;
    }
}
