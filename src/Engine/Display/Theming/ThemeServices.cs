namespace OrchardCore.DisplayManagement.Theming;

/// <summary>The names of both themes are kept in the site's settings, where Orchard keeps them.</summary>
internal sealed class SiteThemeService(IEnumerable<ISiteService> sites, ModuleCatalog catalog) : ISiteThemeService
{
    private const string Setting = "CurrentThemeName";

    public async Task<IExtensionInfo?> GetSiteThemeAsync() =>
        await GetSiteThemeNameAsync() is { Length: > 0 } name ? catalog.Theme(name) : null;

    public async Task<string?> GetSiteThemeNameAsync() =>
        await sites.ReadAsync(Setting);

    public Task SetSiteThemeAsync(string themeName) => sites.WriteAsync(Setting, themeName);
}

internal sealed class AdminThemeService(IEnumerable<ISiteService> sites, ModuleCatalog catalog, FeatureSet features) : IAdminThemeService
{
    private const string Setting = "CurrentAdminThemeName";
    private const string BuiltIn = "TheAdmin";

    public async Task<IExtensionInfo?> GetAdminThemeAsync() =>
        await GetAdminThemeNameAsync() is { Length: > 0 } name ? catalog.Theme(name) : null;

    /// <summary>The one that was chosen, or the one that comes with the engine.</summary>
    public async Task<string?> GetAdminThemeNameAsync() =>
        await sites.ReadAsync(Setting) is { Length: > 0 } chosen
            ? chosen
            : features.Has(BuiltIn) ? BuiltIn : null;

    public Task SetAdminThemeAsync(string themeName) => sites.WriteAsync(Setting, themeName);
}

internal static class ThemeSettings
{
    // A tenant without settings is shown without a theme.
    public static async Task<string?> ReadAsync(this IEnumerable<ISiteService> sites, string setting) =>
        sites.LastOrDefault() is { } site ? (string?)(await site.GetSiteSettingsAsync()).Properties[setting] : null;

    public static async Task WriteAsync(this IEnumerable<ISiteService> sites, string setting, string themeName)
    {
        var site = sites.Last();
        var settings = await site.LoadSiteSettingsAsync();
        settings.Properties[setting] = themeName;
        await site.UpdateSiteSettingsAsync(settings);
    }
}
