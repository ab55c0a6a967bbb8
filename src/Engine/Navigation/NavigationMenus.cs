using Microsoft.AspNetCore.Mvc.Routing;

namespace OrchardCore.Navigation;

/// <summary>Builds a menu for the user of a request: what they may not reach is not in it.</summary>
internal sealed class NavigationMenus(
    IEnumerable<INavigationProvider> providers, IAuthorizationService authorization,
    IUrlHelperFactory urls, ShellSettings tenant, ILogger<NavigationMenus> logger) : INavigationManager
{
    public async Task<IEnumerable<MenuItem>> BuildMenuAsync(string name, ActionContext context)
    {
        var builder = new NavigationBuilder();
        foreach (var provider in providers)
        {
            try
            {
                await provider.BuildNavigationAsync(name, builder);
            }
            catch (Exception exception)
            {
                // A module's mistake costs its own items, not the whole menu.
                logger.LogError(exception, "The provider {Provider} of the menu '{Menu}' failed in the tenant '{Tenant}'.",
                    provider.GetType().FullName, name, tenant.Name);
            }
        }

        var items = MenuAssembly.Merge(builder.Build());
        var url = urls.GetUrlHelper(context);
        await AllowAsync(items, context.HttpContext.User);
        Link(items, url);
        return items;
    }

    private async Task AllowAsync(List<MenuItem> items, ClaimsPrincipal user)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var item = items[i];
            await AllowAsync(item.Items, user);
            if (!await IsAllowedAsync(item, user))
                items.RemoveAt(i);
        }
    }

    private async Task<bool> IsAllowedAsync(MenuItem item, ClaimsPrincipal user)
    {
        if (item.Permissions.Count == 0)
            return true;

        foreach (var permission in item.Permissions)
        {
            if (await authorization.AuthorizeAsync(user, permission, item.Resource))
                return true;
        }

        return false;
    }

    private static void Link(List<MenuItem> items, IUrlHelper url)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var item = items[i];
            Link(item.Items, url);
            item.Href = Address(item, url);
            if (item.Href is null && item.LinkToFirstChild)
                item.Href = item.Items.FirstOrDefault()?.Href;

            // A heading whose items are all forbidden, or a route that the tenant does not have.
            if (item.Href is null && item.Items.Count == 0)
                items.RemoveAt(i);
        }
    }

    private static string? Address(MenuItem item, IUrlHelper url)
    {
        if (item.RouteValues is { } route)
            return url.RouteUrl(new UrlRouteContext { Values = route });

        if (string.IsNullOrEmpty(item.Url))
            return null;

        return item.Url.Contains("://", StringComparison.Ordinal) || item.Url[0] is '#' or '?'
            ? item.Url
            : url.Content(item.Url[0] == '~' ? item.Url : "~/" + item.Url.TrimStart('/'));
    }
}
