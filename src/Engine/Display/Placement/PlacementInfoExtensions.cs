namespace OrchardCore.DisplayManagement.Descriptors;

public static class PlacementInfoExtensions
{
    /// <summary>What <paramref name="second"/> says, and of <paramref name="first"/> what it leaves open.</summary>
    public static PlacementInfo? Combine(this PlacementInfo? first, PlacementInfo? second)
    {
        if (first is null || second is null)
            return first ?? second;

        return new PlacementInfo(
            string.IsNullOrEmpty(second.Location) ? first.Location : second.Location,
            second.Source ?? first.Source,
            string.IsNullOrEmpty(second.ShapeType) ? first.ShapeType : second.ShapeType,
            second.DefaultPosition ?? first.DefaultPosition,
            first.CombineAlternates(second.Alternates),
            first.CombineWrappers(second.Wrappers));
    }

    public static string[]? CombineAlternates(this PlacementInfo placement, string[]? alternates) =>
        Join(placement.Alternates, alternates);

    public static string[]? CombineWrappers(this PlacementInfo placement, string[]? wrappers) =>
        Join(placement.Wrappers, wrappers);

    private static string[]? Join(string[]? first, string[]? second) =>
        first is null ? second : second is null ? first : [.. first.Union(second, StringComparer.OrdinalIgnoreCase)];
}
