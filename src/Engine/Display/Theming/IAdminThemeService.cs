namespace OrchardCore.Admin;

public interface IAdminThemeService
{
    Task<IExtensionInfo?> GetAdminThemeAsync();
    Task<string?> GetAdminThemeNameAsync();
    Task SetAdminThemeAsync(string themeName);
}
