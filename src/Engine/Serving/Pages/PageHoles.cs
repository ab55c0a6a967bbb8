namespace OrchardCore.Modules;

/// <summary>
/// The places of a page that each visitor gets his own content for: the antiforgery token, and the nonce that the page's
/// Content-Security-Policy names.
/// </summary>
internal sealed partial class PageHoles
{
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
    /// <param name="policy">The policy that the page was rendered with.</param>
    /// <param name="sent">The one that was sent: a nonce that came into it as the response started is chosen unseen.</param>
    public static bool TryFind(Page page, StringValues policy, StringValues sent, out PageHoles? holes)
    {
        holes = null;
        var places = new List<(int Start, int Length, bool IsToken)>();
        var bytes = page.Bytes.Span;
        var tokens = page.Record!.Tokens;
        foreach (var token in tokens.Distinct())
        {
            if (!Find(bytes, token, isToken: true, places))
                return false;
        }

        var nonce = NonceOf(policy);
        if (NonceOf(sent) != nonce)
            return false;

        if (nonce is not null)
            Find(bytes, nonce, isToken: false, places);

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
        if (!_hasToken && response.Headers.CacheControl.Count == 0)
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
        if (NonceOf(headers.ContentSecurityPolicy) is { } chosen && chosen != _nonce)
            return chosen;

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        headers.ContentSecurityPolicy = _policy.ToString().Replace(_nonce!, nonce, StringComparison.Ordinal);
        return nonce;
    }

    private static string? NonceOf(StringValues policy) =>
        policy.Count > 0 && Nonce().Match(policy.ToString()) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("'nonce-([A-Za-z0-9+/_=-]+)'")]
    private static partial Regex Nonce();
}
