using System.Text.RegularExpressions;

namespace Clinic.Tests.Security;

/// <summary>One line of the table.</summary>
internal sealed partial record Door(
    bool OfAgency, string Methods, string Pattern, string Sample, string Visitor, string Member,
    (string Role, string Answer)? Colleague, (string Role, string Answer) Allowed)
{
    /// <summary>As endpoints are called: method and pattern.</summary>
    public string Name => $"{Methods} {Pattern}";

    public bool Changes => Methods == "POST";

    public override string ToString() => $"{(OfAgency ? "agency: " : "")}{Methods} {Sample}";

    public static Door Parse(string line, bool ofAgency)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var (methods, sample) = Pair(cells[0]);
        var pattern = Samples().Replace(sample, "{$1}");
        var tried = Samples().Replace(sample, "{$2}");
        return new Door(ofAgency, methods, pattern, tried, cells[1], cells[2],
            cells[3].Length > 0 ? Pair(cells[3]) : null, Pair(cells[4]));
    }

    private static (string, string) Pair(string text) =>
        text.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var one, var two]
            ? (one, two)
            : throw new FormatException($"'{text}' has no two parts.");

    [GeneratedRegex(@"\{([^=}]+)=([^}]+)\}")]
    private static partial Regex Samples();
}
