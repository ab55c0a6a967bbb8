using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.Net.Http.Headers;

namespace OrchardCore.Modules;

/// <summary>
/// Whether a page may be shown to others, by who asks for it and what its response says: read as by a shared cache
/// (RFC 9111) that never asks again.
/// </summary>
internal static class PageSharing
{
    // What antiforgery says when it hands out a token: that is about the token, which becomes a hole.
    private const string OfToken = "no-cache, no-store";

    private static readonly string[] _personal = ["orchauth_", Notifier.CookiePrefix, "orchtempdata_"];

    /// <summary>Nobody has said yet that the answer is a visitor's own: what others were served may be it.</summary>
    public static bool IsForAnybody(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) ||
            request.Headers.ContainsKey(HeaderNames.Authorization) ||
            http.Features.Get<IHttpAuthenticationFeature>()?.User?.Identity is { IsAuthenticated: true } ||
            response.StatusCode != StatusCodes.Status200OK || response.Headers.CacheControl.Count > 0 ||
            response.Headers.ContentEncoding.Count > 0 || VariesByMore(response.Headers.Vary))
            return false;

        var cookies = request.Headers.Cookie;
        return cookies.Count == 0 || !_personal.Any(
            name => cookies.ToString().Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>How long others may be shown the page whose response has started; null if it is nobody else's.</summary>
    public static TimeSpan? LifeOf(HttpContext http, PageRecord record)
    {
        var headers = http.Response.Headers;
        if (http.Response.StatusCode != StatusCodes.Status200OK || record.IsRefused ||
            headers.ContentEncoding.Count > 0 || VariesByMore(headers.Vary))
            return null;

        var said = record.Tokens.Count > 0 ? IsAboutToken(http) ? record.Life : null : Said(headers);
        var life = said < record.Life ? said : record.Life;
        return said is not null && life > TimeSpan.Zero ? life : null;
    }

    /// <summary>Whether a <c>Vary</c> names anything but the encoding, which is all that the cache tells apart by headers.</summary>
    private static bool VariesByMore(StringValues vary) =>
        vary.Count > 0 && vary.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(name => !name.Equals(HeaderNames.AcceptEncoding, StringComparison.OrdinalIgnoreCase));

    private static bool IsAboutToken(HttpContext http)
    {
        var cookie = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name + "=";
        var headers = http.Response.Headers;
        return headers.CacheControl.ToString().Equals(OfToken, StringComparison.OrdinalIgnoreCase) &&
            headers.SetCookie.All(set => set!.StartsWith(cookie, StringComparison.Ordinal));
    }

    // What can't be read is nobody else's either.
    private static TimeSpan? Said(IHeaderDictionary headers)
    {
        var control = new CacheControlHeaderValue();
        if (headers.SetCookie.Count > 0 || headers.Pragma.Count > 0 || headers.CacheControl.Count > 0 &&
            !CacheControlHeaderValue.TryParse(headers.CacheControl.ToString(), out control))
            return null;

        if (control.NoStore || control.NoCache || control.Private)
            return null;

        if ((control.SharedMaxAge ?? control.MaxAge) is { } age)
            return age;

        return headers.Expires.Count == 0 ? TimeSpan.MaxValue
            : HeaderUtilities.TryParseDate(headers.Expires.ToString(), out var end) ? end - DateTimeOffset.UtcNow
            : null;
    }
}
