namespace OrchardCore.Autoroute;

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
