namespace OrchardCore.Environment.Shell;

/// <summary>What the host knows about a tenant before it wakes.</summary>
public class ShellSettings
{
    public const string DefaultShellName = "Default";
    public static readonly char[] HostSeparators = [',', ' '];

    private readonly Lazy<ShellConfiguration> _configuration;

    public ShellSettings() => _configuration = new(() => new ShellConfiguration());

    public ShellSettings(ShellConfiguration settings, ShellConfiguration configuration)
    {
        _configuration = new(configuration);
        VersionId = settings["VersionId"];
        TenantId = settings["TenantId"];
        RequestUrlHost = settings["RequestUrlHost"];
        RequestUrlPrefix = settings["RequestUrlPrefix"];
        if (Enum.TryParse<TenantState>(settings["State"], ignoreCase: true, out var state))
            State = state;
    }

    /// <summary>Settings whose configuration is read when it is first asked for.</summary>
    // Publication only: a file that could not be read is read again once it is mended.
    internal ShellSettings(Func<ShellConfiguration> configuration) =>
        _configuration = new(configuration, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The values that were set here and are to be kept beside the tenant.</summary>
    internal IEnumerable<KeyValuePair<string, string?>> OwnValues =>
        _configuration.IsValueCreated ? _configuration.Value.Own : [];

    /// <summary>Why the tenant can't be used as it stands in tenants.json; null where it can.</summary>
    internal string? Problem { get; init; }

    public string Name { get; set; } = "";
    public string? VersionId { get; set; }
    public string? TenantId { get; internal set; }
    public string? RequestUrlHost { get; set; }
    public string? RequestUrlPrefix { get; set; }
    public TenantState State { get; set; }

    internal bool HasAddress => RequestUrlHosts.Length > 0 || !string.IsNullOrWhiteSpace(RequestUrlPrefix);

    public string[] RequestUrlHosts =>
        RequestUrlHost?.Split(HostSeparators, StringSplitOptions.RemoveEmptyEntries) ?? [];

    public IShellConfiguration ShellConfiguration => _configuration.Value;

    public string? this[string key]
    {
        get => _configuration.Value[key];
        set => _configuration.Value[key] = value;
    }
}
