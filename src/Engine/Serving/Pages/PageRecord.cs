namespace OrchardCore.Modules;

/// <summary>
/// What the page that a scope renders depends on: the answers of its session, the tags and the life that shapes and
/// templates ask for. Listens only while a page is rendered that may be kept, or something else is collected.
/// </summary>
internal sealed class PageRecord : IReadLog
{
    // What a page may vary by and still be one page: its address has it, or a visitor without a session has none of it.
    private static readonly HashSet<string> _contexts = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "culture", "features", "query", "route", "theme", "user", "user.roles",
    };

    private static bool IsInAddress(string context) => _contexts.Contains(context) ||
        context.StartsWith("query:", StringComparison.OrdinalIgnoreCase) || context.Contains('=', StringComparison.Ordinal);

    private HashSet<string>? _keys;

    public IReadOnlyCollection<string> Keys => _keys ?? [];

    public bool IsListening => _keys is not null;

    public TimeSpan Life { get; private set; } = TenantPages.LongestLife;

    /// <summary>The antiforgery tokens that were handed out: each visitor gets his own in their place.</summary>
    public List<string> Tokens { get; } = [];

    public bool IsRefused { get; private set; }

    public void Listen() => _keys = new(StringComparer.Ordinal);

    /// <summary>The page is for this visitor alone.</summary>
    public void Refuse() => IsRefused = true;

    public void Add(string key) => _keys?.Add(key);

    public void AddTag(string tag)
    {
        if (_keys is null)
            return;

        _keys.UnionWith(CacheKeys.Of(tag));
    }

    public void Add(CacheContext cache)
    {
        if (_keys is null)
            return;

        foreach (var tag in cache.Tags)
            AddTag(tag);

        if (cache.ExpiresOn is { } end)
            Shorten(end - DateTimeOffset.UtcNow);

        Shorten(cache.ExpiresAfter);
        Shorten(cache.ExpiresSliding);
        if (!cache.Contexts.All(IsInAddress))
            Refuse();
    }

    public void Shorten(TimeSpan? life)
    {
        if (life < Life)
            Life = life.Value;
    }

    /// <summary>What of the request was looked at, by whoever tells.</summary>
    public RequestParts Seen { get; set; }

    /// <summary>What a piece of the page depends on; the page does too.</summary>
    public async ValueTask<(string[] Keys, TimeSpan Life, bool IsPersonal, RequestParts Seen)> FragmentAsync(CacheContext context, Func<ValueTask> work)
    {
        var (life, isRefused, tokens, seen) = (Life, IsRefused, Tokens.Count, Seen);
        (Life, IsRefused, Seen) = (TimeSpan.MaxValue, false, RequestParts.None);
        string[] keys = [];
        try
        {
            (_, keys) = await CollectAsync(async () =>
            {
                await work();
                foreach (var tag in context.Tags)
                    AddTag(tag);

                return true;
            });
            return (keys, Life, IsRefused || Tokens.Count > tokens, Seen);
        }
        finally
        {
            Add(keys);
            (Life, IsRefused, Seen) = (life < Life ? life : Life, isRefused || IsRefused, seen | Seen);
        }
    }

    /// <summary>
    /// What a piece of work depends on, for those who keep its result and show it in other pages too. The page at hand
    /// does not depend on it unless it is added.
    /// </summary>
    public async ValueTask<(T Result, string[] Keys)> CollectAsync<T>(Func<ValueTask<T>> work)
    {
        var outer = _keys;
        _keys = new(StringComparer.Ordinal);
        try
        {
            var result = await work();
            return (result, [.. _keys]);
        }
        finally
        {
            _keys = outer;
        }
    }

    public void Add(string[] keys)
    {
        foreach (var key in keys)
            _keys?.Add(key);
    }
}

/// <summary>Parts of a request that what is rendered may differ by, beside its host.</summary>
[Flags]
internal enum RequestParts
{
    None = 0,
    Path = 1,
    Query = 2,
    Visitor = 4,
}

/// <summary>How Orchard's cache tags are named among what a page depends on.</summary>
internal static class CacheKeys
{
    private const string Item = "contentitemid:";
    private const string Alias = "alias:";

    public static IEnumerable<string> Of(string tag) => OfContent(tag) is { } content ? [OfTag(tag), content] : [OfTag(tag)];

    public static string OfTag(string tag) => "tag:" + tag.ToLowerInvariant();

    /// <summary>What commits say of the content that a tag names by convention: nobody has to remove such tags by hand.</summary>
    public static string? OfContent(string tag) =>
        tag.StartsWith(Item, StringComparison.OrdinalIgnoreCase)
            ? DataKey.Of("ContentItemIndex", "ContentItemId", tag[Item.Length..])
        : tag.StartsWith(Alias, StringComparison.OrdinalIgnoreCase)
            ? DataKey.Of("AliasPartIndex", "Alias", tag[Alias.Length..])
        : null;
}
