namespace OrchardCore.Settings;

public static class SiteServiceExtensions
{
    public static async Task<T> GetSettingsAsync<T>(this ISiteService siteService) where T : new() =>
        (await siteService.GetSiteSettingsAsync()).GetOrCreate<T>();

    public static async Task<T> GetSettingsAsync<T>(this ISiteService siteService, string name) where T : new() =>
        EntityExtensions.GetOrCreate<T>(await siteService.GetSiteSettingsAsync(), name);
}
