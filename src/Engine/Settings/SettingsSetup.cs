namespace OrchardCore.Settings;

/// <summary>Names the site and its owner as the tenant is set up.</summary>
internal sealed class SettingsSetup(ISiteService sites) : ISetupEventHandler
{
    public async Task SetupAsync(SetupContext context)
    {
        var site = await sites.LoadSiteSettingsAsync();
        if (context.Text(SetupConstants.SiteName) is { } name)
            site.SiteName = name;

        if (context.Text(SetupConstants.SiteTimeZone) is { } zone)
            site.TimeZoneId = zone;

        site.SuperUser = context.Text(SetupConstants.AdminUserId) ?? site.SuperUser;
        await sites.UpdateSiteSettingsAsync(site);
    }
}
