namespace OrchardCore.Navigation;

/// <summary>Makes one menu of what many providers added: the same caption is the same item.</summary>
internal static class MenuAssembly
{
    public static List<MenuItem> Merge(IEnumerable<MenuItem> items)
    {
        var merged = new List<MenuItem>();
        foreach (var item in items)
        {
            if (merged.Find(other => IsSame(other, item)) is { } known)
                Join(known, item);
            else
                merged.Add(item);
        }

        foreach (var item in merged)
            item.Items = Merge(item.Items);

        return [.. merged
            .OrderBy(item => item.Position, MenuPositions.Instance)
            .ThenBy(item => item.Text.Value, StringComparer.CurrentCultureIgnoreCase)];
    }

    private static bool IsSame(MenuItem one, MenuItem other) =>
        string.Equals(one.Text.Name, other.Text.Name, StringComparison.OrdinalIgnoreCase) &&
        (one.Culture is null || other.Culture is null || one.Culture == other.Culture);

    private static void Join(MenuItem known, MenuItem item)
    {
        known.Items.AddRange(item.Items);
        known.Classes.AddRange(item.Classes.Except(known.Classes));
        known.Permissions.AddRange(item.Permissions);
        known.Position ??= item.Position;
        known.Id ??= item.Id;

        // Of two that say where the item leads, the one of the higher priority is believed.
        if (known.RouteValues is null && known.Url is null || item.Priority > known.Priority)
        {
            known.RouteValues = item.RouteValues ?? known.RouteValues;
            known.Url = item.Url ?? known.Url;
            known.Resource = item.Resource ?? known.Resource;
            known.Priority = item.Priority;
        }
    }
}

/// <summary>Positions such as "2", "10.1", "after": numbers by their value, "before" first, "after" last.</summary>
internal sealed class MenuPositions : IComparer<string?>
{
    public static readonly MenuPositions Instance = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Split(x), Split(y));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var order = ComparePart(left.ElementAtOrDefault(i) ?? "", right.ElementAtOrDefault(i) ?? "");
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static string[] Split(string? position) =>
        string.IsNullOrEmpty(position) ? ["after"] : position.Trim().Split('.', ':');

    private static int ComparePart(string left, string right) =>
        Rank(left).CompareTo(Rank(right)) is var rank and not 0 ? rank
        : int.TryParse(left, out var one) && int.TryParse(right, out var other) ? one.CompareTo(other)
        : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);

    private static int Rank(string part) => part switch
    {
        "before" => -1,
        "after" => 2,
        _ => part.Length == 0 || int.TryParse(part, out _) ? 0 : 1,
    };
}
