namespace OrchardCore.Settings;

/// <summary>The settings of a site; those of modules are kept under the names of their types.</summary>
public class SiteSettings : DocumentEntity, ISite
{
    // A shared snapshot is asked for the same settings with every page: they are read from the JSON once.
    private static readonly ConditionalWeakTable<SiteSettings, Dictionary<Type, object>> Read = [];

    public string SiteName { get; set; } = "";
    public string PageTitleFormat { get; set; } = "";
    public string SiteSalt { get; set; } = "";
    public string SuperUser { get; set; } = "";
    public string Calendar { get; set; } = "";
    public string TimeZoneId { get; set; } = "";
    public ResourceDebugMode ResourceDebugMode { get; set; }
    public bool UseCdn { get; set; }
    public string CdnBaseUrl { get; set; } = "";
    public int PageSize { get; set; } = 10;
    public int MaxPageSize { get; set; } = 100;
    public int MaxPagedCount { get; set; }
    public string BaseUrl { get; set; } = "";
    public RouteValueDictionary HomeRoute { get; set; } = [];
    public bool AppendVersion { get; set; } = true;
    public CacheMode CacheMode { get; set; }

    public T As<T>() where T : new() => GetOrCreate<T>();

    public T GetOrCreate<T>() where T : new() => TryGet<T>(out var settings) ? settings : new T();

    public bool TryGet<T>([NotNullWhen(true)] out T? settings)
    {
        if (!IsReadOnly)
            return TryRead(out settings);

        var known = Read.GetOrCreateValue(this);
        lock (known)
        {
            if (known.TryGetValue(typeof(T), out var found))
                settings = (T)found;
            else if (TryRead(out settings))
                known[typeof(T)] = settings;
        }

        return settings is not null;
    }

    private bool TryRead<T>([NotNullWhen(true)] out T? settings)
    {
        settings = Properties[typeof(T).Name] is { } found ? found.Deserialize<T>(JOptions.Default) : default;
        return settings is not null;
    }
}
