namespace OrchardCore.Environment.Shell;

/// <summary>
/// What the host's configuration says of hosts, memory and sleep, below <c>OrchardCore:OrchardCore_Engine</c>. All that makes
/// no sense is told at once, before anything is served.
/// </summary>
internal sealed class EngineSettings
{
    private const string Section = "OrchardCore";
    private readonly IConfiguration _configuration;
    private readonly List<string> _problems = [];

    public EngineSettings(IConfiguration configuration, IHostEnvironment environment)
    {
        _configuration = configuration.GetSection(Section);
        Polling = Time("OrchardCore_BackgroundService:PollingTime", TimeSpan.FromMinutes(1));
        TaskLimit = Time("OrchardCore_BackgroundService:TaskLimit", TimeSpan.FromMinutes(10));
        TaskGrace = Time("OrchardCore_BackgroundService:TaskGrace", TimeSpan.FromSeconds(30));
        Idle = Time("OrchardCore_Engine:IdleTime", TimeSpan.FromMinutes(15));
        MostAwake = (int)Number("OrchardCore_Engine:MaxAwake", 500, least: 1, most: 1_000_000, "how many tenants may be awake, such as '500'");
        MemoryLimit = 1024 * 1024 * (long)Number("OrchardCore_Engine:MemoryLimit", 0, least: 0, most: 10_000_000,
            "from how many megabytes of the process on idle tenants are put to sleep, such as '2000'; '0' leaves it to the machine's memory");
        // Whoever develops a theme wants to see each change of a file at once.
        PageCache = (long)(1024 * 1024 * Number("OrchardCore_Engine:PageCache", environment.IsDevelopment() ? 0 : 64, least: 0, most: 1_000_000,
            "how many megabytes of finished pages are kept, such as '64'; '0' keeps none"));
        Hosts = (_configuration["OrchardCore_Engine:Hosts"] ?? "")
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (_problems.Count > 0)
            throw new InvalidOperationException(string.Join(System.Environment.NewLine, _problems));
    }

    /// <summary>How often due background tasks are looked for.</summary>
    public TimeSpan Polling { get; }

    /// <summary>How long a background task may take that doesn't say so itself.</summary>
    public TimeSpan TaskLimit { get; }

    /// <summary>How long a task that was told to stop may go on before it is given up.</summary>
    public TimeSpan TaskGrace { get; }

    /// <summary>How long nobody has to ask for a tenant before it sleeps.</summary>
    public TimeSpan Idle { get; }

    public int MostAwake { get; }

    /// <summary>The bytes of the process above which idle tenants are put to sleep early; 0 for no limit of its own.</summary>
    public long MemoryLimit { get; }

    /// <summary>The hosts on which tenants answer that have none of their own, besides those that the host knows anyway.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>The bytes of pages that are kept; 0 for none.</summary>
    public long PageCache { get; }

    private TimeSpan Time(string key, TimeSpan standard)
    {
        if (_configuration[key] is not { Length: > 0 } text)
            return standard;

        // A bare number would be days.
        if (text.Contains(':', StringComparison.Ordinal) &&
            TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero)
            return time;

        Refuse(key, text, "a time, such as '00:15:00'");
        return standard;
    }

    private double Number(string key, double standard, double least, double most, string what)
    {
        if (_configuration[key] is not { Length: > 0 } text)
            return standard;

        if (double.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        Refuse(key, text, what);
        return standard;
    }

    private void Refuse(string key, string text, string what) =>
        _problems.Add($"The setting '{Section}:{key}' is '{text}'. It says {what}.");
}
