namespace Clinic.Agency.Commands;

/// <summary>The words of a command, then its options: <c>tenants create --name bayside</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    public Arguments(IReadOnlyList<string> args)
    {
        var words = args.TakeWhile(arg => !IsOption(arg)).ToArray();
        Command = string.Join(' ', words);
        for (var i = words.Length; i < args.Count; i++)
        {
            if (!IsOption(args[i]))
                Problems.Add($"'{args[i]}' belongs to no option.");
            else if (args[i].IndexOf('=') is > 0 and var equals)
                _options[args[i][2..equals]] = args[i][(equals + 1)..];
            else
                _options[args[i][2..]] = i + 1 < args.Count && !IsOption(args[i + 1]) ? args[++i] : "";
        }
    }

    public string Command { get; }

    public List<string> Problems { get; } = [];

    public string? Option(string name)
    {
        _asked.Add(name);
        return _options.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
    }

    public string Needed(string name, string example)
    {
        if (Option(name) is { } value)
            return value;

        Problems.Add($"--{name} is needed, such as --{name} {example}.");
        return "";
    }

    public bool Flag(string name)
    {
        _asked.Add(name);
        return _options.ContainsKey(name);
    }

    /// <summary>What nobody has asked for is a problem; the host's own options are not.</summary>
    public void Close()
    {
        foreach (var name in _options.Keys.Where(name => !_asked.Contains(name) && !IsHosts(name)))
            Problems.Add($"--{name} is unknown here.");
    }

    private static bool IsOption(string arg) => arg.StartsWith("--", StringComparison.Ordinal) && arg.Length > 2;

    private static bool IsHosts(string name) =>
        name.ToUpperInvariant() is "URLS" or "ENVIRONMENT" or "CONTENTROOT" || name.Contains(':');
}
