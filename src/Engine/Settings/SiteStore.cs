using OrchardCore.Documents;

namespace OrchardCore.Settings;

/// <summary>The site's settings: a shared snapshot to read, an own copy to change.</summary>
internal sealed class SiteStore(IDocumentManager<SiteSettings> documents) : ISiteService
{
    public async Task<ISite> GetSiteSettingsAsync() => await documents.GetOrCreateImmutableAsync(CreateAsync);

    public async Task<ISite> LoadSiteSettingsAsync() => await documents.GetOrCreateMutableAsync(CreateAsync);

    public Task UpdateSiteSettingsAsync(ISite site) => documents.UpdateAsync((SiteSettings)site);

    private static Task<SiteSettings> CreateAsync() => Task.FromResult(new SiteSettings
    {
        SiteSalt = Guid.NewGuid().ToString("N"),
        SiteName = "My site",
        PageTitleFormat = "{% page_title Site.SiteName, position: \"after\", separator: \" - \" %}",
    });
}
