using System.Globalization;

namespace Clinic.Profile;

/// <summary>
/// Checks a brand colour against the theme's two backgrounds. The ratio is that of WCAG 2.2, success criterion 1.4.3.
/// </summary>
public static class BrandColors
{
    public const double MinContrast = 4.5;

    // The theme sets white text on the colour, and links in it on the page's ground.
    private const string White = "#ffffff", Ground = "#fbfaf7";

    /// <summary>What is wrong with the colour, or null. An empty one is the theme's own, and fine.</summary>
    public static string? Problem(string? color)
    {
        if (string.IsNullOrWhiteSpace(color))
            return null;
        if (!IsHex(color))
            return $"'{color}' is no colour; write it like #1f6763.";

        var ratio = Math.Min(Contrast(color, White), Contrast(color, Ground));
        return ratio >= MinContrast
            ? null
            : FormattableString.Invariant(
                $"'{color}' has a contrast of {ratio:0.0}:1 with white and the page's ground; choose a darker one, at least {MinContrast}:1.");
    }

    public static bool IsHex(string? color) =>
        color is ['#', _, _, _, _, _, _] && color.Skip(1).All(char.IsAsciiHexDigit);

    /// <summary>Between 1 (the same) and 21 (black on white).</summary>
    public static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string color) =>
        0.2126 * Channel(color, 1) + 0.7152 * Channel(color, 3) + 0.0722 * Channel(color, 5);

    private static double Channel(string color, int at)
    {
        var value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
