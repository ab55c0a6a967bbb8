namespace OrchardCore.DisplayManagement.Theming;

/// <summary>The recipe step that chooses the themes of the site and of its dashboard.</summary>
internal sealed class ThemesStep(ISiteThemeService site, IAdminThemeService admin, ModuleCatalog catalog)
    : NamedRecipeStepHandler("Themes")
{
    public static IEnumerable<string> Named(JsonObject step) =>
        new[] { Name(step, "site"), Name(step, "admin") }.Where(name => name.Length > 0);

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        if (Known(context, "site") is { } own)
            await site.SetSiteThemeAsync(own);

        if (Known(context, "admin") is { } dashboard)
            await admin.SetAdminThemeAsync(dashboard);
    }

    private static string Name(JsonObject step, string which) => step.Member(which)?.ToString() ?? "";

    private string? Known(RecipeExecutionContext context, string which)
    {
        if (Name(context.Step, which) is not { Length: > 0 } name)
            return null;

        if (catalog.Theme(name) is { } theme)
            return theme.Id;

        context.Errors.Add($"themes.{which}: there is no theme '{name}'. Known themes: {string.Join(", ",
            catalog.Extensions.Where(found => found.ModuleInfo is Manifest.ThemeAttribute).Select(found => found.Id))}.");
        return null;
    }
}

internal sealed class ThemesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<IRecipeStepHandler, ThemesStep>();
}
