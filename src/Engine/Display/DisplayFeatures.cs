using OrchardCore.DisplayManagement.Theming;

namespace OrchardCore.Environment.Extensions;

internal static class DisplayFeatures
{
    public static void Declare(BuiltInCatalog catalog) =>
        catalog.Feature("OrchardCore.Themes", name: "Themes", category: "Theming",
            description: "The themes of the site and of its dashboard.", startups: [typeof(ThemesStartup)]);
}
