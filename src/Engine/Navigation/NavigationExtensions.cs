namespace OrchardCore.Navigation;

/// <summary>Positions that sort items by their text.</summary>
public static class NavigationExtensions
{
    public const string AdminMenuPositionPrefix = "am";
    public const string Separator = "-";

    public static string PrefixPosition(
        this LocalizedString position, string sublevel = "", string prefix = AdminMenuPositionPrefix,
        string separator = Separator) => position.Value.PrefixPosition(sublevel, prefix, separator);

    public static string PrefixPosition(
        this string position, string sublevel = "", string prefix = AdminMenuPositionPrefix,
        string separator = Separator) => prefix + sublevel + separator + position;
}
