using OrchardCore.Themes.Services;

namespace OrchardCore.DisplayManagement.Theming;

/// <summary>The recipe step that chooses the themes of the site and of its dashboard.</summary>
internal sealed class ThemesStep(ISiteThemeService site, IAdminThemeService admin, ModuleCatalog catalog)
    : NamedRecipeStepHandler("Themes")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var names = context.Step.Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value!.ToString(), StringComparer.OrdinalIgnoreCase);

        if (Known(context, names, "Site") is { } own)
            await site.SetSiteThemeAsync(own);

        if (Known(context, names, "Admin") is { } dashboard)
            await admin.SetAdminThemeAsync(dashboard);
    }

    private string? Known(RecipeExecutionContext context, Dictionary<string, string> names, string which)
    {
        if (!names.TryGetValue(which, out var name) || name.Length == 0)
            return null;

        if (catalog.Theme(name) is { } theme)
            return theme.Id;

        context.Errors.Add($"themes.{which}: there is no theme '{name}'. Known themes: {string.Join(", ",
            catalog.Extensions.Where(found => found.ModuleInfo is Manifest.ThemeAttribute).Select(found => found.Id))}.");
        return null;
    }
}
