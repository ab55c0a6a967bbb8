namespace OrchardCore.HomeRoute;

/// <summary>The content item that a site opens with: what its home route names.</summary>
internal sealed class HomePage(
    ISiteService sites, IOptions<AutorouteOptions> options, IDocumentStore store, RouteTable routes) : IRouteSource
{
    public async ValueTask<IReadOnlyList<PageRoute>> ReadAsync() =>
        await FindAsync() is { } found ? [new("", found.Item, found.Contained)] : [];

    public async Task<bool> IsAsync(string contentItemId) => await FindAsync() is { } home
        && (home.Contained ?? home.Item) == contentItemId;

    public async Task SetAsync(string contentItemId)
    {
        var site = await sites.LoadSiteSettingsAsync();
        site.HomeRoute = new RouteValueDictionary(options.Value.GlobalRouteValues)
        {
            [options.Value.ContentItemIdKey] = contentItemId,
        };
        await sites.UpdateSiteSettingsAsync(site);
        store.AfterCommitSuccess<HomePage>(() =>
        {
            routes.Expire();
            return Task.CompletedTask;
        });
    }

    private async Task<(string Item, string? Contained)?> FindAsync()
    {
        var route = (await sites.GetSiteSettingsAsync()).HomeRoute;
        if (route?.GetValueOrDefault(options.Value.ContentItemIdKey)?.ToString() is not { Length: > 0 } item)
            return null;

        var contained = route.GetValueOrDefault(options.Value.ContainedContentItemIdKey)?.ToString();
        return (item, string.IsNullOrEmpty(contained) ? null : contained);
    }
}
