namespace OrchardCore.Mvc.Utilities;

public static partial class StringExtensions
{
    /// <summary><c>MythFact</c> → <c>myth-fact</c>: a word for a class attribute.</summary>
    public static string HtmlClassify(this string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";

        var name = new StringBuilder(text.Length + 4);
        foreach (var letter in CamelFriendly(text))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                name.Append(char.ToLowerInvariant(letter));
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        return name.ToString().Trim('-');
    }

    /// <summary><c>MythFact</c> → <c>Myth Fact</c>.</summary>
    public static string CamelFriendly(this string camel) =>
        string.IsNullOrWhiteSpace(camel) ? "" : WordStart().Replace(camel, " ");

    public static string Ellipsize(this string text, int characterCount) => text.Ellipsize(characterCount, "…");

    public static string Ellipsize(this string text, int characterCount, string ellipsis, bool wordBoundary = false)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length <= characterCount)
            return text ?? "";

        var cut = text[..characterCount].TrimEnd();
        var space = wordBoundary && !char.IsWhiteSpace(text[characterCount]) ? cut.LastIndexOf(' ') : -1;
        return (space > 0 ? cut[..space] : cut) + ellipsis;
    }

    public static string RemoveTags(this string html, bool htmlDecode = false)
    {
        var text = string.IsNullOrEmpty(html) ? "" : Tag().Replace(html, "");
        return htmlDecode ? WebUtility.HtmlDecode(text) : text;
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
