namespace Bench;

/// <summary>What is asked of a run.</summary>
internal sealed record Options(bool Json, bool Quick, string? Url, string? Host, string Page, int[] Tenants)
{
    public TimeSpan LoadFor => TimeSpan.FromSeconds(Quick ? 2 : 8);

    public static Options Of(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;

        var quick = args.Contains("--quick");
        return new Options(
            args.Contains("--json"), quick, Value("--url"), Value("--host"),
            Value("--page") ?? "/articles/is-ketamine-addictive-in-the-treatment-of-treatment-resistant-depression",
            quick ? [1, 5] : [1, 5, 20, 100]);
    }
}
