namespace OrchardCore.Modules;

/// <summary>Renders every public page of every clinic. The whole path is this method and those that it calls.</summary>
internal sealed class PageEndpoint(
    RouteTable routes, IContentManager content, IAuthorizationService authorization,
    IContentItemDisplayManager display, IUpdateModelAccessor forms, PageRenderer page)
{
    public async ValueTask<Page> RenderAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) ||
            await routes.FindAsync(path, http.RequestServices) is not { } route)             // path → route
            return new Page(StatusCodes.Status404NotFound);

        if (await FindAsync(route) is not { } item)                                // route → content item
            return new Page(StatusCodes.Status404NotFound);

        if (!await authorization.AuthorizeAsync(http.User, CommonPermissions.ViewContent, item))
            return new Page(http.User.Identity is { IsAuthenticated: true } ? 403 : 401);

        var shape = await display.BuildDisplayAsync(item, forms.ModelUpdater, "Detail");    // item → shapes
        return await page.RenderAsync(http, shape);                                         // shapes → HTML
    }

    private async ValueTask<ContentItem?> FindAsync(PageRoute route)
    {
        var item = await content.GetAsync(route.ContentItemId);
        return route.ContainedContentItemId is null ? item : item?.Nested(route.ContainedContentItemId);
    }
}
