namespace OrchardCore.ContentFields;

/// <summary>The addresses a link may lead to: those of pages, mail and telephones, never a script.</summary>
internal static partial class SafeUrl
{
    private static readonly HashSet<string> _schemes = new(["http", "https", "mailto", "tel", "sms"], StringComparer.OrdinalIgnoreCase);

    public static bool IsAllowed(string url)
    {
        // Browsers ignore leading blanks, and line breaks and tabs anywhere.
        var seen = Ignored().Replace(url, "").TrimStart(' ');

        return Scheme().Match(seen) is not { Success: true } scheme || _schemes.Contains(scheme.Groups[1].Value);
    }

    /// <summary>The address, or nothing where it may not be followed.</summary>
    public static string? Of(string? url) => url is not null && IsAllowed(url) ? url : null;

    [GeneratedRegex("[\\u0000-\\u001f\\u007f]")]
    private static partial Regex Ignored();

    [GeneratedRegex("^([^/?#:]*):")]
    private static partial Regex Scheme();
}
