namespace OrchardCore.ContentManagement.Utilities;

/// <summary>Names and texts: made readable, made short, made safe.</summary>
public static partial class StringExtensions
{
    /// <summary>"BlogPost" as people write it: "Blog Post".</summary>
    public static string CamelFriendly(this string camel) =>
        string.IsNullOrWhiteSpace(camel) ? "" : WordStart().Replace(camel, " $0").TrimStart();

    public static string Ellipsize(this string text, int characterCount) => text.Ellipsize(characterCount, "\u00A0\u2026");

    public static string Ellipsize(this string text, int characterCount, string ellipsis, bool wordBoundary = false)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";

        if (characterCount < 0 || text.Length <= characterCount)
            return text;

        var end = characterCount;
        while (!wordBoundary && end > 0 && char.IsLetter(text[end - 1]) && char.IsLetter(text[end]))
            end--;

        // A first word that is longer than the limit is cut after all.
        var cut = text[..(end == 0 ? characterCount : end)].TrimEnd();
        return cut + ellipsis;
    }

    public static string RemoveTags(this string html, bool htmlDecode = false)
    {
        if (string.IsNullOrEmpty(html))
            return "";

        var text = new StringBuilder(html.Length);
        var inside = false;

        foreach (var character in html)
        {
            if (character == '<') inside = true;
            else if (character == '>') inside = false;
            else if (!inside) text.Append(character);
        }

        return htmlDecode ? System.Net.WebUtility.HtmlDecode(text.ToString()) : text.ToString();
    }

    public static string RemoveDiacritics(this string name) =>
        new string([.. name.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)])
            .Normalize(NormalizationForm.FormC);

    /// <summary>A technical name: letters and digits only, beginning with a letter.</summary>
    public static string ToSafeName(this string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "";

        var safe = new string([.. name.RemoveDiacritics().Where(c => char.IsAsciiLetterOrDigit(c))]);
        return safe.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }

    public static bool IsReservedContentName(this string name) =>
        name is nameof(ContentItem.Id) or nameof(ContentItem.ContentItemId) or nameof(ContentItem.ContentItemVersionId)
            or nameof(ContentItem.ContentType) or nameof(ContentItem.Content) or nameof(ContentItem.Latest)
            or nameof(ContentItem.Published) or nameof(ContentItem.ModifiedUtc) or nameof(ContentItem.PublishedUtc)
            or nameof(ContentItem.CreatedUtc) or nameof(ContentItem.Owner) or nameof(ContentItem.Author)
            or nameof(ContentItem.DisplayText) or nameof(ContentItem.ContentItem);

    public static string TrimEndString(this string value, string suffix) =>
        value.EndsWith(suffix, StringComparison.Ordinal) ? value[..^suffix.Length] : value;

    [GeneratedRegex(@"(?<=\p{Ll}|\d)\p{Lu}|\p{Lu}(?=\p{Ll})")]
    private static partial Regex WordStart();
}
