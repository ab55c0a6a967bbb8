using AnyAscii;
using OrchardCore.Modules.Services;

namespace OrchardCore.Localization;

/// <summary>Text of any script in the letters that every keyboard has.</summary>
public static class StringExtensions
{
    public static string Transliterate(this string text) => string.IsNullOrEmpty(text) ? text : Transliteration.Transliterate(text);
}

/// <summary>Slugs of ASCII letters: what the filter <c>slugify</c> makes.</summary>
public static class TransliterationSlugServiceExtensions
{
    public static string SlugifyAndTransliterate(this ISlugService slugService, string text)
    {
        if (string.IsNullOrEmpty(text) || System.Text.Ascii.IsValid(text))
            return slugService.Slugify(text);

        // Signs of a script without spaces are read one by one, and each is a word: 日本 is "Ri Ben". What is no letter stays
        // what it is, a place where a word ends.
        var ascii = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var read = Rune.IsLetterOrDigit(rune) ? rune.ToString().Transliterate() : rune.ToString();
            var isWord = Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter && read is [>= 'A' and <= 'Z', ..];
            ascii.Append(isWord ? $" {read} " : read);
        }

        return slugService.Slugify(ascii.ToString());
    }
}
