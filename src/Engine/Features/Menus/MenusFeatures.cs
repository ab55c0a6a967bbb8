using OrchardCore.Menu;

namespace OrchardCore.Environment.Extensions;

internal static class MenusFeatures
{
    public static void Declare(BuiltInCatalog catalog) => catalog.Feature(
        "OrchardCore.Menu", "Menu", "Navigation", "Menus as content, with links and items below them.",
        dependencies: ["OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.Alias", "OrchardCore.Recipes.Core"],
        startups: [typeof(MenuStartup)]);
}
