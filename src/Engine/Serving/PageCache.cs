using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using OrchardCore.DisplayManagement.Notify;

namespace OrchardCore.Modules;

/// <summary>
/// Serves pages that visitors without a session have been served before. A page is kept
/// <list type="bullet">
/// <item>if it was a page (200) to a GET without sign-in, notices or temporary data,</item>
/// <item>if it held no antiforgery token and set no cookie,</item>
/// <item>until anything of its tenant is committed, or a minute has passed: another process may have written.</item>
/// </list>
/// </summary>
internal sealed class PageCache(RequestDelegate next) : IDisposable
{
    private const long Capacity = 64 * 1024 * 1024;

    private static readonly string[] _personal = ["orchauth_", Notifier.CookiePrefix, "orchtempdata_"];
    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = Capacity, CompactionPercentage = 0.2 });

    public Task InvokeAsync(HttpContext http)
    {
        if (!IsAnonymous(http.Request) || http.RequestServices.GetService<ChangeStamp>() is not { } changes)
            return next(http);

        var request = http.Request;
        var key = (request.Host.Value, request.PathBase.Value, request.Path.Value, request.QueryString.Value);
        // Before the page is rendered: what is committed meanwhile makes it stale.
        var stamp = changes.Current;
        return _pages.TryGetValue(key, out Page? page) && page!.Stamp == stamp
            ? ServeAsync(http, page)
            : RenderAsync(http, key, stamp);
    }

    public void Dispose() => _pages.Dispose();

    private async Task RenderAsync(HttpContext http, object key, object stamp)
    {
        var slot = new PageSlot();
        http.Features.Set(slot);
        await next(http);
        if (slot.Bytes is not { } bytes || !MayKeep(http.Response))
            return;

        var headers = http.Response.Headers
            .Where(header => header.Key is not ("Date" or "Server" or "Content-Length" or "Transfer-Encoding")).ToArray();
        _pages.Set(key, new Page(stamp, bytes, ETag(bytes), headers), new MemoryCacheEntryOptions
        {
            Size = bytes.Length + 1024,
            AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1),
        });
    }

    private static async Task ServeAsync(HttpContext http, Page page)
    {
        var response = http.Response;
        foreach (var (name, value) in page.Headers)
            response.Headers[name] = value;

        response.Headers.ETag = page.ETag;
        response.Headers.CacheControl = "no-cache";
        if (http.Request.Headers.IfNoneMatch == page.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            return;
        }

        response.ContentLength = page.Bytes.Length;
        await response.BodyWriter.WriteAsync(page.Bytes);
    }

    private static bool IsAnonymous(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Headers.ContainsKey(HeaderNames.Authorization))
            return false;

        var cookies = request.Headers.Cookie;
        return cookies.Count == 0 || !_personal.Any(
            name => cookies.ToString().Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool MayKeep(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK &&
        !response.Headers.ContainsKey(HeaderNames.SetCookie) &&
        // Said where an antiforgery token was given out.
        !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);

    private static string ETag(byte[] bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..12])}\"";

    private sealed record Page(
        object Stamp, byte[] Bytes, string ETag, KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>[] Headers);
}
