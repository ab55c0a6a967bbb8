namespace OrchardCore.Settings;

/// <summary>Names the site and its owner as the tenant is set up.</summary>
internal sealed class SettingsSetup(ISiteService sites) : ISetupEventHandler
{
    public async Task SetupAsync(SetupContext context)
    {
        var site = await sites.LoadSiteSettingsAsync();
        if (Text(context, SetupConstants.SiteName) is { } name)
            site.SiteName = name;

        if (Text(context, SetupConstants.SiteTimeZone) is { } zone)
            site.TimeZoneId = zone;

        site.SuperUser = Text(context, SetupConstants.AdminUserId) ?? site.SuperUser;
        await sites.UpdateSiteSettingsAsync(site);
    }

    public Task FailedAsync(SetupContext context) => Task.CompletedTask;
    public Task SucceededAsync() => Task.CompletedTask;

    private static string? Text(SetupContext context, string key) =>
        context.Properties.TryGetValue(key, out var value) && value?.ToString() is { Length: > 0 } text ? text : null;
}
