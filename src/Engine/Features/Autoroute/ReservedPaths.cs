namespace OrchardCore.Autoroute;

/// <summary>First segments of paths that the platform itself answers.</summary>
internal static class ReservedPaths
{
    private static readonly HashSet<string> _first = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "api", "changepassword", "contents", "forgotpassword", "health", "login", "logoff", "media", "register",
        "setup", "users",
    };

    public static bool Contains(string path) => _first.Contains(First(path));

    /// <summary>The same path with another first segment where the platform answers this one.</summary>
    public static string Avoid(string path)
    {
        var first = First(path);
        return _first.Contains(first) ? $"{first}-2{path.TrimStart('/')[first.Length..]}" : path;
    }

    private static string First(string path) => path.TrimStart('/').Split('/', 2)[0];
}

/// <summary>Makes a usable path of whatever a pattern gave.</summary>
internal static partial class PathText
{
    public static string Clean(string path)
    {
        var kept = string.Concat(path.Trim().Split(AutoroutePart.InvalidCharactersForPath));

        return Slashes().Replace(Blanks().Replace(kept, "-"), "/").Trim('/');
    }

    [GeneratedRegex(@"[\s\u0000-\u001f]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
