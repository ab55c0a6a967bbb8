namespace OrchardCore.Settings;

public interface ISite : IEntity
{
    [Obsolete("Ask with GetOrCreate, or TryGet.")]
    T As<T>() where T : new();
    T GetOrCreate<T>() where T : new();
    bool TryGet<T>([NotNullWhen(true)] out T? settings);
    bool AppendVersion { get; set; }
    string BaseUrl { get; set; }
    CacheMode CacheMode { get; set; }
    string Calendar { get; set; }
    string CdnBaseUrl { get; set; }
    RouteValueDictionary HomeRoute { get; set; }
    int MaxPageSize { get; set; }
    int MaxPagedCount { get; set; }
    int PageSize { get; set; }
    string PageTitleFormat { get; set; }
    ResourceDebugMode ResourceDebugMode { get; set; }
    string SiteName { get; set; }
    string SiteSalt { get; set; }
    string SuperUser { get; set; }
    string TimeZoneId { get; set; }
    bool UseCdn { get; set; }
}

public interface ISiteService
{
    Task<ISite> GetSiteSettingsAsync();
    Task<ISite> LoadSiteSettingsAsync();
    Task UpdateSiteSettingsAsync(ISite site);
}

public static class SiteServiceExtensions
{
    public static async Task<T> GetSettingsAsync<T>(this ISiteService siteService) where T : new() =>
        (await siteService.GetSiteSettingsAsync()).GetOrCreate<T>();
    public static async Task<T> GetSettingsAsync<T>(this ISiteService siteService, string name) where T : new() =>
        EntityExtensions.GetOrCreate<T>(await siteService.GetSiteSettingsAsync(), name);
}

public enum CacheMode
{
    FromConfiguration = 0,
    Enabled = 1,
    DebugEnabled = 2,
    Disabled = 3,
}

public enum ResourceDebugMode
{
    FromConfiguration = 0,
    Enabled = 1,
    Disabled = 2,
}
