namespace OrchardCore.Environment.Extensions;

internal static class NavigationFeatures
{
    public static void Declare(BuiltInCatalog catalog) =>
        catalog.Feature("OrchardCore.Navigation", "Navigation", "Navigation",
            "Builds the menus that modules add to.", startups: [typeof(NavigationStartup)]);
}
