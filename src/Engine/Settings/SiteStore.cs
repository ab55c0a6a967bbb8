namespace OrchardCore.Settings;

/// <summary>The site's settings: a shared snapshot to read, an own copy to change.</summary>
internal sealed class SiteStore(IDocumentManager<SiteSettings> documents) : ISiteService
{
    private Task<ISite>? _known;

    // Asked dozens of times for a page, mostly for the same snapshot.
    public Task<ISite> GetSiteSettingsAsync()
    {
        var settings = documents.GetOrCreateImmutableAsync(CreateAsync);
        return settings.IsCompletedSuccessfully && _known is { } known && ReferenceEquals(known.Result, settings.Result)
            ? known
            : RememberAsync(settings);
    }

    public async Task<ISite> LoadSiteSettingsAsync() => await documents.GetOrCreateMutableAsync(CreateAsync);
    public Task UpdateSiteSettingsAsync(ISite site) => documents.UpdateAsync((SiteSettings)site);

    private async Task<ISite> RememberAsync(Task<SiteSettings> settings)
    {
        ISite site = await settings;
        _known = Task.FromResult(site);
        return site;
    }

    private static Task<SiteSettings> CreateAsync() => Task.FromResult(new SiteSettings
    {
        SiteSalt = Guid.NewGuid().ToString("N"),
        SiteName = "My site",
        PageTitleFormat = "{% page_title Site.SiteName, position: \"after\", separator: \" - \" %}",
    });
}
