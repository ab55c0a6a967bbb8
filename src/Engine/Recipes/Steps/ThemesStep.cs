namespace OrchardCore.Recipes.Services;

/// <summary>Chooses the themes of the site and of its dashboard.</summary>
internal sealed class ThemesStep(ISiteService sites) : NamedRecipeStepHandler("Themes")
{
    private static readonly (string Step, string Property)[] Themes =
        [("site", "CurrentThemeName"), ("admin", "CurrentAdminThemeName")];

    public static IEnumerable<string> Named(JsonObject step) =>
        Themes.Select(theme => Value(step, theme.Step)).OfType<string>().Where(name => name.Length > 0);

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var site = await sites.LoadSiteSettingsAsync();
        foreach (var (step, property) in Themes)
        {
            if (Value(context.Step, step) is { Length: > 0 } name)
                site.Properties[property] = name;
        }

        await sites.UpdateSiteSettingsAsync(site);
    }

    private static string? Value(JsonObject step, string key) => step.FirstOrDefault(
        property => string.Equals(property.Key, key, StringComparison.OrdinalIgnoreCase)).Value?.ToString();
}
