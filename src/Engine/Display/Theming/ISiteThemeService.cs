namespace OrchardCore.Themes.Services;

public interface ISiteThemeService
{
    Task<IExtensionInfo?> GetSiteThemeAsync();
    Task<string?> GetSiteThemeNameAsync();
    Task SetSiteThemeAsync(string themeName);
}
