namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>Orders "before", "1", "1.5", "10", "after"; no position counts as 0.</summary>
internal sealed class PositionComparer : IComparer<string?>
{
    internal static readonly PositionComparer Instance = new();

    public int Compare(string? x, string? y)
    {
        if (string.Equals(x, y, StringComparison.Ordinal))
            return 0;

        ReadOnlySpan<char> left = (x ?? "").AsSpan().Trim(':'), right = (y ?? "").AsSpan().Trim(':');
        while (left.Length > 0 || right.Length > 0)
        {
            var order = Next(ref left).CompareTo(Next(ref right));
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>Takes the number before the next dot; what is missing counts as 0.</summary>
    private static int Next(ref ReadOnlySpan<char> position)
    {
        var dot = position.IndexOf('.');
        var part = dot < 0 ? position : position[..dot];
        position = dot < 0 ? default : position[(dot + 1)..];
        return part switch
        {
            "before" => -9999,
            "after" => 9999,
            _ => int.TryParse(part, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0,
        };
    }
}

/// <summary>Gives ready content a place among shapes.</summary>
internal sealed class PositionedContent(IHtmlContent content) : IPositioned, IHtmlContent
{
    public string? Position { get; set; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => content.WriteTo(writer, encoder);
}
