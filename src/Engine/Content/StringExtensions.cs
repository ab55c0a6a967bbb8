namespace OrchardCore.ContentManagement.Utilities;

/// <summary>Names made readable, and made safe.</summary>
public static partial class StringExtensions
{
    /// <summary>"BlogPost" as people write it: "Blog Post".</summary>
    public static string CamelFriendly(this string camel) =>
        string.IsNullOrWhiteSpace(camel) ? "" : WordStart().Replace(camel, " $0").TrimStart();

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

    [GeneratedRegex(@"(?<=\p{Ll}|\d)\p{Lu}|\p{Lu}(?=\p{Ll})")]
    private static partial Regex WordStart();
}
