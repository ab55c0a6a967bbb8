using OrchardCore.Admin;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Settings;
using OrchardCore.Themes.Services;

namespace OrchardCore.DisplayManagement.Theming;

/// <summary>The names of both themes are kept in the site's settings, where Orchard keeps them.</summary>
internal sealed class SiteThemeService(ISiteService site, ModuleCatalog catalog) : ISiteThemeService
{
    private const string Setting = "CurrentThemeName";

    public async Task<IExtensionInfo?> GetSiteThemeAsync() =>
        await GetSiteThemeNameAsync() is { Length: > 0 } name ? catalog.Theme(name) : null;

    public async Task<string?> GetSiteThemeNameAsync() =>
        (string?)(await site.GetSiteSettingsAsync()).Properties[Setting];

    public async Task SetSiteThemeAsync(string themeName)
    {
        var settings = await site.LoadSiteSettingsAsync();
        settings.Properties[Setting] = themeName;
        await site.UpdateSiteSettingsAsync(settings);
    }
}

internal sealed class AdminThemeService(ISiteService site, ModuleCatalog catalog, FeatureSet features) : IAdminThemeService
{
    private const string Setting = "CurrentAdminThemeName";
    private const string BuiltIn = "TheAdmin";

    public async Task<IExtensionInfo?> GetAdminThemeAsync() =>
        await GetAdminThemeNameAsync() is { Length: > 0 } name ? catalog.Theme(name) : null;

    /// <summary>The one that was chosen, or the one that comes with the engine.</summary>
    public async Task<string?> GetAdminThemeNameAsync() =>
        (string?)(await site.GetSiteSettingsAsync()).Properties[Setting] is { Length: > 0 } chosen
            ? chosen
            : features.Has(BuiltIn) ? BuiltIn : null;

    public async Task SetAdminThemeAsync(string themeName)
    {
        var settings = await site.LoadSiteSettingsAsync();
        settings.Properties[Setting] = themeName;
        await site.UpdateSiteSettingsAsync(settings);
    }
}
