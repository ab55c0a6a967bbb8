namespace OrchardCore.Modules;

/// <summary>
/// Stands around <see cref="PageEndpoint"/>: serves visitors without a session what others were served, until something
/// that went into it changes. Those who ask for a page while it is being rendered wait for it. <c>Cache-Status</c>
/// (RFC 9211) says what became of a request.
/// </summary>
internal sealed class PageCache(TenantPages pages)
{
    private const string Status = "Cache-Status";

    /// <summary>How long a visitor waits for a page that another one asked for first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Task ServeAsync(HttpContext http)
    {
        if (!pages.IsOn || !PageSharing.IsForAnybody(http))
            return ServeOneAsync(http);

        var key = PageKey.Of(http.Request);
        if (pages.Find(key) is { } page)
            return ServeAsync(http, page, "Engine; hit");

        return HttpMethods.IsGet(http.Request.Method) && !pages.IsRefused(key) ? ServeAllAsync(http, key) : ServeOneAsync(http);
    }

    private static async Task ServeOneAsync(HttpContext http)
    {
        using var page = await RenderAsync(http);
        await page.WriteAsync(http);
    }

    private async Task ServeAllAsync(HttpContext http, PageKey key)
    {
        if (pages.TryBegin(key, out var rendering))
            await ServeAllAsync(http, rendering);

        else if (await rendering.WaitAsync(Patience, http.RequestAborted) is { } page)
            await ServeAsync(http, page, "Engine; fwd=miss; collapsed");

        else
            await ServeOneAsync(http);
    }

    private async Task ServeAllAsync(HttpContext http, PageRendering rendering)
    {
        try
        {
            var others = http.Response.Headers.ToArray();
            http.RequestServices.GetRequiredService<PageRecord>().Listen();
            using var page = await RenderAsync(http);
            page.WriteHeaders(http.Response);
            if (page.Record is not null)
            {
                var kept = await StartAsync(http, page, others);
                pages.End(rendering, kept, isRefused: kept is null);
            }

            await page.WriteBodyAsync(http);
        }
        finally
        {
            pages.End(rendering, null, isRefused: false);
        }
    }

    // A tenant without content has no pages.
    private static ValueTask<Page> RenderAsync(HttpContext http) => http.RequestServices.GetService<IContentManager>() is null
        ? new(new Page(StatusCodes.Status404NotFound))
        : http.RequestServices.GetRequiredService<PageEndpoint>().RenderAsync(http);

    /// <summary>Sends the headers: whoever has a say in them has said it then. The page, if others may be shown it.</summary>
    private static async Task<KeptPage?> StartAsync(HttpContext http, Page page, KeyValuePair<string, StringValues>[] others)
    {
        var headers = http.Response.Headers;
        var own = headers.Where(header => !others.Contains(header)).ToArray();
        var policy = headers.ContentSecurityPolicy;
        headers[Status] = "Engine; fwd=miss";
        await http.Response.StartAsync();
        return PageSharing.LifeOf(http, page.Record!) is { } life && PageHoles.TryFind(page, policy, headers.ContentSecurityPolicy, out var holes)
            ? new KeptPage(page, holes, own, life)
            : null;
    }

    private static Task ServeAsync(HttpContext http, KeptPage page, string status)
    {
        http.Response.Headers[Status] = status;
        return page.WriteAsync(http);
    }
}
