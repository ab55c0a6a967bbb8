using OrchardCore.Alias;
using OrchardCore.Autoroute;
using OrchardCore.HomeRoute;
using OrchardCore.Lists;
using OrchardCore.Taxonomies;
using OrchardCore.Title;

namespace OrchardCore.Environment.Extensions;

internal static class PartsFeatures
{
    private const string Category = "Content Management";

    public static void Declare(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Title", "Title", Category, "The name an item is shown under.",
            dependencies: ["OrchardCore.Contents"], startups: [typeof(TitleStartup)]);
        catalog.Feature("OrchardCore.HomeRoute", "Home Route", Category, "The page a site opens with.",
            startups: [typeof(HomeRouteStartup)]);
        catalog.Feature("OrchardCore.Autoroute", "Autoroute", Category, "The path an item is found under.",
            dependencies: ["OrchardCore.ContentTypes", "OrchardCore.HomeRoute"], startups: [typeof(AutorouteStartup)]);
        catalog.Feature("OrchardCore.Alias", "Alias", Category, "Names by which items are found.",
            dependencies: ["OrchardCore.ContentTypes"], startups: [typeof(AliasStartup)]);
        catalog.Feature("OrchardCore.Lists", "Lists", Category, "Items that hold others, page by page.",
            dependencies: ["OrchardCore.ContentTypes"], startups: [typeof(ListsStartup)]);
        catalog.Feature("OrchardCore.Taxonomies", "Taxonomies", Category, "Terms to sort items by, each with its page.",
            dependencies: ["OrchardCore.ContentTypes"], startups: [typeof(TaxonomiesStartup)]);
    }
}
