namespace OrchardCore.CustomSettings;

/// <summary>The step "custom-settings": content items of settings by the names of their types.</summary>
internal sealed class CustomSettingsStep(ISiteService sites) : NamedRecipeStepHandler("custom-settings")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var site = await sites.LoadSiteSettingsAsync();
        foreach (var (name, value) in context.Step)
        {
            if (!string.Equals(name, "name", StringComparison.OrdinalIgnoreCase))
                site.Properties[name] = value?.DeepClone();
        }

        await sites.UpdateSiteSettingsAsync(site);
    }
}
