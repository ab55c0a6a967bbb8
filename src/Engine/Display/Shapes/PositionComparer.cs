using System.Globalization;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>Orders "before", "1", "1.5", "10", "after"; no position counts as 0.</summary>
internal sealed class PositionComparer : IComparer<string?>
{
    internal static readonly PositionComparer Instance = new();

    public int Compare(string? x, string? y)
    {
        if (string.Equals(x, y, StringComparison.Ordinal))
        {
            return 0;
        }

        string[] left = Parts(x), right = Parts(y);
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var order = Number(left, i).CompareTo(Number(right, i));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static string[] Parts(string? position) => (position ?? "").Trim(':').Split('.');

    private static int Number(string[] parts, int index) => index >= parts.Length ? 0 : parts[index] switch
    {
        "before" => -9999,
        "after" => 9999,
        var text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0,
    };
}
