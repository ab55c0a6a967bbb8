using System.Globalization;

namespace Clinic.Profile;

/// <summary>
/// Checks a brand colour against the theme's two backgrounds. The ratio is that of WCAG 2.2, success criterion 1.4.3.
/// </summary>
public static class BrandColors
{
    public const double MinContrast = 4.5;

    /// <summary>What is wrong with the colour, or null. An empty one is the theme's own, and fine.</summary>
    public static string? Problem(string? color)
    {
        if (string.IsNullOrWhiteSpace(color))
            return null;
        if (!IsHex(color))
            return "A colour is written as # and six digits, such as #1f6f6b.";

        var ratio = Contrast(color, "#ffffff");
        return ratio >= MinContrast
            ? null
            : string.Create(CultureInfo.InvariantCulture,
                $"White text on {color} has a contrast of {ratio:0.0}:1; it needs {MinContrast}:1. Choose a darker colour.");
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
