namespace OrchardCore.Environment.Cache;

/// <summary>How long a rendered fragment lives, what it varies by and what makes it stale.</summary>
public class CacheContext
{
    private readonly HashSet<string> _contexts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _tags = new(StringComparer.OrdinalIgnoreCase);

    public CacheContext(string cacheId) => CacheId = cacheId;

    public string CacheId { get; }
    public ICollection<string> Contexts => _contexts;
    public IEnumerable<string> Tags => _tags;
    public DateTimeOffset? ExpiresOn { get; private set; }
    public TimeSpan? ExpiresAfter { get; private set; }
    public TimeSpan? ExpiresSliding { get; private set; }

    public CacheContext WithExpiryOn(DateTimeOffset expiry)
    {
        ExpiresOn = expiry;
        return this;
    }

    public CacheContext WithExpiryAfter(TimeSpan duration)
    {
        ExpiresAfter = duration;
        return this;
    }

    public CacheContext WithExpirySliding(TimeSpan window)
    {
        ExpiresSliding = window;
        return this;
    }

    public CacheContext AddContext(params string[] contexts)
    {
        _contexts.UnionWith(contexts);
        return this;
    }

    public CacheContext RemoveContext(string context)
    {
        _contexts.Remove(context);
        return this;
    }

    public CacheContext AddTag(params string[] tags)
    {
        _tags.UnionWith(tags);
        return this;
    }

    public CacheContext RemoveTag(string tag)
    {
        _tags.Remove(tag);
        return this;
    }

    /// <summary>Takes what a tag or an element says: lists of words, and times.</summary>
    internal void Describe(string? contexts, string? tags, string? expiresAfter, string? expiresSliding)
    {
        AddContext(ShapeNames.Words(contexts ?? ""));
        AddTag(ShapeNames.Words(tags ?? ""));
        if (TimeSpan.TryParse(expiresAfter, CultureInfo.InvariantCulture, out var after))
            WithExpiryAfter(after);

        if (TimeSpan.TryParse(expiresSliding, CultureInfo.InvariantCulture, out var sliding))
            WithExpirySliding(sliding);
    }
}
