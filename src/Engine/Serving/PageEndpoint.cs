using Microsoft.AspNetCore.Http.Extensions;

namespace OrchardCore.Modules;

/// <summary>Serves every public page of every clinic. The whole path is this method and those that it calls.</summary>
internal sealed class PageEndpoint(
    RouteTable routes, IContentManager content, IAuthorizationService authorization,
    IContentItemDisplayManager display, IUpdateModelAccessor forms, PageRenderer page)
{
    public async Task ServeAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) ||
            await routes.FindAsync(path, http.RequestServices) is not { } route)             // path → route
            http.Response.StatusCode = StatusCodes.Status404NotFound;

        else if (path.Length > 1 && path.EndsWith('/'))                                     // one address each
            http.Response.Redirect(Canonical(http.Request), permanent: true);

        else if (await FindAsync(route) is not { } item)                                     // route → content item
            http.Response.StatusCode = StatusCodes.Status404NotFound;

        else if (!await authorization.AuthorizeAsync(http.User, CommonPermissions.ViewContent, item))
            http.Response.StatusCode = http.User.Identity is { IsAuthenticated: true } ? 403 : 401;

        else
        {
            var shape = await display.BuildDisplayAsync(item, forms.ModelUpdater, "Detail"); // item → shapes
            await page.WriteAsync(http, shape);                                              // shapes → HTML
        }
    }

    private async ValueTask<ContentItem?> FindAsync(PageRoute route)
    {
        var item = await content.GetAsync(route.ContentItemId);
        return route.ContainedContentItemId is null ? item : item?.Nested(route.ContainedContentItemId);
    }

    private static string Canonical(HttpRequest request) =>
        UriHelper.BuildRelative(request.PathBase, request.Path.Value!.TrimEnd('/'), request.QueryString);
}
