using Microsoft.Net.Http.Headers;

namespace OrchardCore.Modules;

/// <summary>
/// The places of a page that each visitor gets his own content for: the antiforgery token, and the nonce that the page's
/// Content-Security-Policy names.
/// </summary>
internal sealed partial class PageHoles
{
    // What antiforgery says when it hands out a token.
    private const string Unstored = "no-cache, no-store";

    private readonly List<(int Start, int Length, bool IsToken)> _places;
    private readonly StringValues _policy;
    private readonly string? _nonce;
    private readonly bool _hasToken;

    private PageHoles(List<(int, int, bool)> places, bool hasToken, StringValues policy, string? nonce) =>
        (_places, _hasToken, _policy, _nonce) = (places, hasToken, policy, nonce);

    /// <summary>
    /// Finds what is the visitor's own in a page. False if there is more of it than can be found: then the page can't be
    /// shown to others.
    /// </summary>
    public static bool TryFind(HttpContext http, ReadOnlySpan<byte> page, List<string> tokens, out PageHoles? holes)
    {
        holes = null;
        if (!MayShare(http, tokens.Count > 0))
            return false;

        var places = new List<(int Start, int Length, bool IsToken)>();
        foreach (var token in tokens.Distinct())
        {
            if (!Find(page, token, isToken: true, places))
                return false;
        }

        var policy = http.Response.Headers.ContentSecurityPolicy;
        var nonce = Nonce().Match(policy.ToString()) is { Success: true } match ? match.Groups[1].Value : null;
        if (nonce is not null)
            Find(page, nonce, isToken: false, places);

        places.Sort();
        if (places.Count > 0 || nonce is not null)
            holes = new PageHoles(places, tokens.Count > 0, policy, nonce);

        return true;
    }

    /// <summary>Answers with the page, its holes filled for this visitor.</summary>
    public async Task FillAsync(HttpContext http, byte[] page)
    {
        var response = http.Response;
        // With a token, antiforgery says it itself.
        if (!_hasToken)
            response.Headers.CacheControl = "no-cache";

        var token = _hasToken
            ? Encoding.UTF8.GetBytes(http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!)
            : [];
        var nonce = Encoding.UTF8.GetBytes(_nonce is null ? "" : NewNonce(response.Headers));
        response.ContentLength = page.Length + _places.Sum(place => (place.IsToken ? token : nonce).Length - place.Length);
        if (HttpMethods.IsHead(http.Request.Method))
            return;

        var from = 0;
        foreach (var (start, length, isToken) in _places)
        {
            response.BodyWriter.Write(page.AsSpan(from, start - from));
            response.BodyWriter.Write(isToken ? token : nonce);
            from = start + length;
        }

        await response.BodyWriter.WriteAsync(page.AsMemory(from));
    }

    private static bool MayShare(HttpContext http, bool hasToken)
    {
        var headers = http.Response.Headers;
        var control = headers.CacheControl.ToString();
        if (!hasToken)
        {
            return !headers.ContainsKey(HeaderNames.SetCookie) &&
                !control.Contains("no-store", StringComparison.OrdinalIgnoreCase) &&
                !control.Contains("private", StringComparison.OrdinalIgnoreCase);
        }

        var cookie = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name + "=";
        return control.Equals(Unstored, StringComparison.OrdinalIgnoreCase) &&
            headers.SetCookie.All(set => set!.StartsWith(cookie, StringComparison.Ordinal));
    }

    private static bool Find(ReadOnlySpan<byte> page, string secret, bool isToken, List<(int, int, bool)> places)
    {
        var sought = Encoding.UTF8.GetBytes(secret).AsSpan();
        var from = 0;
        while (page[from..].IndexOf(sought) is var found and >= 0)
        {
            places.Add((from + found, sought.Length, isToken));
            from += found + sought.Length;
        }

        return from > 0;
    }

    // Whoever has set the policy of this response already has chosen its nonce.
    private string NewNonce(IHeaderDictionary headers)
    {
        if (Nonce().Match(headers.ContentSecurityPolicy.ToString()) is { Success: true } match && match.Groups[1].Value != _nonce)
            return match.Groups[1].Value;

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        headers.ContentSecurityPolicy = _policy.ToString().Replace(_nonce!, nonce, StringComparison.Ordinal);
        return nonce;
    }

    [GeneratedRegex("'nonce-([A-Za-z0-9+/_=-]+)'")]
    private static partial Regex Nonce();
}
