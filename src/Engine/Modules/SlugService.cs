namespace OrchardCore.Modules.Services;

public interface ISlugService
{
    string Slugify(string text);
    string Slugify(string text, char separator);
}

/// <summary>Makes a readable part of an address out of a text: lower case, without accents, words joined.</summary>
internal sealed class SlugService : ISlugService
{
    private const int MaxLength = 1000;

    public string Slugify(string text) => Slugify(text, '-');

    public string Slugify(string text, char separator)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";

        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (slug.Length >= MaxLength)
                break;

            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_' && separator != '_')
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ||
                     rune.Value is '\'' or '\u2019')
                continue;
            else if (slug.Length > 0 && slug[^1] != separator)
                slug.Append(separator);
        }

        return slug.ToString().Trim(separator).Normalize(NormalizationForm.FormC);
    }
}
