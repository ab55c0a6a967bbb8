namespace OrchardCore.Environment.Extensions;

internal static class RecipesFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Scripting", name: "Scripting", category: "Infrastructure",
            description: "Directives in recipes and scripts.",
            startups: [typeof(ScriptingStartup)], alwaysEnabled: true);
        catalog.Feature("OrchardCore.Recipes.Core", name: "Recipes core", category: "Infrastructure",
            description: "Applies recipes to a tenant.", dependencies: [],
            startups: [typeof(RecipesCoreStartup), typeof(SettingsStepsStartup)], alwaysEnabled: true);
        catalog.Feature("OrchardCore.Recipes", name: "Recipes", category: "Infrastructure",
            description: "Recipes and the scripts in them.",
            dependencies: ["OrchardCore.Recipes.Core", "OrchardCore.Scripting"]);
    }
}
