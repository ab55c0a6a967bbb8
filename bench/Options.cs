namespace Bench;

/// <summary>What is asked of a run: bench [start] [pages] [tenants] [flat] [--json] [--quick] [--url http://host] [--host name] [--page /path].</summary>
internal sealed record Options(string[] Runs, bool Json, bool Quick, string? Url, string? Host, string Page)
{
    private const string Article = "/articles/is-ketamine-addictive-in-the-treatment-of-treatment-resistant-depression";
    private static readonly string[] _runs = ["start", "pages", "tenants", "flat"];
    private static readonly string[] _values = ["--url", "--host", "--page"];

    public TimeSpan LoadFor => TimeSpan.FromSeconds(Quick ? 2 : 10);

    /// <summary>How long a page is asked for before it is timed: the runtime compiles it again and again meanwhile.</summary>
    public TimeSpan WarmUpFor => TimeSpan.FromSeconds(Quick ? 4 : 25);

    public TimeSpan ZipfFor => TimeSpan.FromSeconds(Quick ? 5 : 120);

    public int Tenants => Quick ? 20 : 1000;

    public static Options? Of(string[] args, out string? problem)
    {
        var runs = new List<string>();
        var flags = new HashSet<string>();
        var values = new Dictionary<string, string>();
        problem = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (_runs.Contains(args[i]))
                runs.Add(args[i]);
            else if (args[i] is "--json" or "--quick")
                flags.Add(args[i]);
            else if (_values.Contains(args[i]) && i + 1 < args.Length)
                values[args[i]] = args[++i];
            else
                problem = $"'{args[i]}' is not understood. Say any of: {string.Join(", ", _runs)}; --json, --quick, --url <address>, --host <name>, --page <path>.";
        }

        var url = values.GetValueOrDefault("--url");
        if (url is not null && runs.Exists(run => run != "pages"))
            problem = "A host that runs already (--url) can only be asked for its pages.";

        return problem is null
            ? new Options(
                runs.Count > 0 ? [.. runs] : url is null ? _runs : ["pages"], flags.Contains("--json"), flags.Contains("--quick"),
                url, values.GetValueOrDefault("--host"), values.GetValueOrDefault("--page") ?? Article)
            : null;
    }
}
