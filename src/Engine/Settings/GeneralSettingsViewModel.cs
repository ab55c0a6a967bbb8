namespace OrchardCore.Settings;

internal sealed class GeneralSettingsViewModel : ShapeViewModel
{
    public string? SiteName { get; set; }
    public string? TimeZone { get; set; }
    public string? BaseUrl { get; set; }
    public int PageSize { get; set; } = 10;

    [BindNever]
    public IReadOnlyList<string> TimeZones { get; private set; } = [];

    public void Show(ISite site)
    {
        SiteName = site.SiteName;
        TimeZone = site.TimeZoneId;
        BaseUrl = site.BaseUrl;
        PageSize = site.PageSize;
        TimeZones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)
            .Where(id => id == "UTC" || id.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    public void Apply(ISite site)
    {
        site.SiteName = SiteName!.Trim();
        site.TimeZoneId = TimeZone ?? "";
        site.BaseUrl = BaseUrl?.TrimEnd('/') ?? "";
        site.PageSize = PageSize;
    }
}
