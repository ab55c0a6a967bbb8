using Microsoft.Net.Http.Headers;

namespace OrchardCore.Modules;

/// <summary>
/// Serves visitors without a session what others were served, until something that went into it changes. Those who ask
/// for a page while it is being rendered wait for it. <c>Cache-Status</c> (RFC 9211) says what became of a request.
/// </summary>
internal sealed class PageCache(RequestDelegate next)
{
    private const string Status = "Cache-Status";

    /// <summary>How long a visitor waits for a page that another one asked for first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly string[] _personal = ["orchauth_", Notifier.CookiePrefix, "orchtempdata_"];

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (!IsForAnybody(request) || http.RequestServices.GetService<TenantPages>() is not { IsOn: true } pages)
            return next(http);

        var key = PageKey.Of(request);
        if (pages.Find(key) is { } page)
            return ServeAsync(http, page, "Engine; hit");

        return HttpMethods.IsGet(request.Method) && !pages.IsRefused(key)
            ? RenderAsync(http, pages, key)
            : next(http);
    }

    private async Task RenderAsync(HttpContext http, TenantPages pages, PageKey key)
    {
        // Files and what modules answer go their own way, and nobody waits for them.
        var services = http.RequestServices;
        if (await services.GetRequiredService<RouteTable>().FindAsync(http.Request.Path.Value ?? "", services) is null)
        {
            await next(http);
            return;
        }

        if (!pages.TryBegin(key, out var rendering))
        {
            if (await rendering.WaitAsync(Patience, http.RequestAborted) is { } page)
                await ServeAsync(http, page, "Engine; fwd=miss; collapsed");
            else
                await next(http);

            return;
        }

        var record = services.GetRequiredService<PageRecord>();
        try
        {
            record.Begin(bytes => rendering.Keep(KeptPage.From(http, bytes, record)));
            http.Response.Headers[Status] = "Engine; fwd=miss";
            await next(http);
            rendering.End(refused: true);
        }
        finally
        {
            rendering.End(refused: false);
        }
    }

    private static Task ServeAsync(HttpContext http, KeptPage page, string status)
    {
        http.Response.Headers[Status] = status;
        return page.ServeAsync(http);
    }

    private static bool IsForAnybody(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) ||
            request.Headers.ContainsKey(HeaderNames.Authorization))
            return false;

        var cookies = request.Headers.Cookie;
        return cookies.Count == 0 || !_personal.Any(
            name => cookies.ToString().Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>What a page is found by, within its tenant.</summary>
internal readonly record struct PageKey(string Scheme, HostString Host, string? Base, string? Path, string? Query)
{
    public static PageKey Of(HttpRequest request) => new(
        request.Scheme, request.Host, request.PathBase.Value, request.Path.Value, request.QueryString.Value);
}
