namespace OrchardCore.Environment.Cache;

/// <summary>What a context that fragments vary by comes to in this request.</summary>
public readonly struct CacheContextEntry(string key, string value)
{
    public string Key { get; init; } = key;
    public string Value { get; init; } = value;
}

/// <summary>Knows what some contexts come to; of others it says nothing.</summary>
public interface ICacheContextProvider
{
    Task PopulateContextEntriesAsync(IEnumerable<string> contexts, List<CacheContextEntry> entries);
}

public interface ICacheContextManager
{
    Task<IEnumerable<CacheContextEntry>> GetDiscriminatorsAsync(IEnumerable<string> contexts);
}

public class CacheOptions
{
    public bool DebugMode { get; set; }
    public bool Enabled { get; set; }
}

/// <summary>The contexts of the request itself, and those that modules know.</summary>
internal sealed class CacheContexts(IEnumerable<ICacheContextProvider> providers, IHttpContextAccessor http, FeatureSet features)
    : ICacheContextManager
{
    public async Task<IEnumerable<CacheContextEntry>> GetDiscriminatorsAsync(IEnumerable<string> contexts)
    {
        var entries = new List<CacheContextEntry>();
        foreach (var context in contexts)
            await AddAsync(context, entries);

        return entries;
    }

    /// <summary>The same; null where nobody knows one of the contexts, so that nothing may be kept by it.</summary>
    public async ValueTask<IReadOnlyList<CacheContextEntry>?> FindAsync(IEnumerable<string> contexts)
    {
        var entries = new List<CacheContextEntry>();
        foreach (var context in contexts.Order(StringComparer.OrdinalIgnoreCase))
        {
            var before = entries.Count;
            await AddAsync(context, entries);
            if (entries.Count == before)
                return null;
        }

        return entries;
    }

    private async ValueTask AddAsync(string context, List<CacheContextEntry> entries)
    {
        if (Value(context.Trim().ToLowerInvariant(), http.HttpContext) is { } value)
            entries.Add(new(context, value));

        foreach (var provider in providers)
            await provider.PopulateContextEntriesAsync([context], entries);
    }

    private string? Value(string context, HttpContext? request) => context switch
    {
        "" or "culture" or "theme" => "", // Every fragment varies by them.
        "user" => UserId(request?.User),
        "user.roles" => string.Join(',', (request?.User.FindAll(claim => claim.Type is ClaimTypes.Role or "role") ?? []).Select(claim => claim.Value).Order(StringComparer.Ordinal)),
        "route" => request?.Request.Path.Value ?? "",
        "query" => request?.Request.QueryString.Value ?? "",
        "features" or "types" => features.GetHashCode().ToString(CultureInfo.InvariantCulture),
        _ when context.StartsWith("query:", StringComparison.Ordinal) => request?.Request.Query[context[6..]].ToString() ?? "",
        _ when context.Contains('=', StringComparison.Ordinal) => context,
        _ => null,
    };

    internal static string UserId(ClaimsPrincipal? user) =>
        user?.Identity is { IsAuthenticated: true } ? user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.Identity.Name ?? "?" : "";
}
