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

        _keys.Add(CacheKeys.OfTag(tag));
        if (CacheKeys.OfContent(tag) is { } content)
            _keys.Add(content);
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
        if (!cache.Contexts.All(_contexts.Contains))
            Refuse();
    }

    public void Shorten(TimeSpan? life)
    {
        if (life < Life)
            Life = life.Value;
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

/// <summary>How Orchard's cache tags are named among what a page depends on.</summary>
internal static class CacheKeys
{
    private const string Item = "contentitemid:";
    private const string Alias = "alias:";

    public static string OfTag(string tag) => "tag:" + tag.ToLowerInvariant();

    /// <summary>What commits say of the content that a tag names by convention: nobody has to remove such tags by hand.</summary>
    public static string? OfContent(string tag) =>
        tag.StartsWith(Item, StringComparison.OrdinalIgnoreCase)
            ? DataKey.Of("ContentItemIndex", "ContentItemId", tag[Item.Length..])
        : tag.StartsWith(Alias, StringComparison.OrdinalIgnoreCase)
            ? DataKey.Of("AliasPartIndex", "Alias", tag[Alias.Length..])
        : null;
}
