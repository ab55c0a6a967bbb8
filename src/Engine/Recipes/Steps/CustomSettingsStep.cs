namespace OrchardCore.Recipes.Services;

/// <summary>Settings that are edited like content: each one is kept under the name of its content type.</summary>
internal sealed class CustomSettingsStep(ISiteService sites) : NamedRecipeStepHandler("custom-settings")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var site = await sites.LoadSiteSettingsAsync();
        foreach (var (key, value) in context.Step)
        {
            if (!string.Equals(key, "name", StringComparison.OrdinalIgnoreCase))
                site.Properties[key] = value?.DeepClone();
        }

        await sites.UpdateSiteSettingsAsync(site);
    }
}
