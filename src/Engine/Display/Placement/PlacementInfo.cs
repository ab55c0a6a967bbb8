namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Where a shape goes, read from <c>Zone.Inner:position#tab;1%card;1|column_9;1@group</c>.</summary>
public class PlacementInfo
{
    public const char PositionDelimiter = ':';
    public const char TabDelimiter = '#';
    public const char GroupDelimiter = '@';
    public const char CardDelimiter = '%';
    public const char ColumnDelimiter = '|';
    public const string HiddenLocation = "-";

    // Above the instances below, which need it while the type initialises.
    private static readonly char[] _delimiters =
        [PositionDelimiter, TabDelimiter, GroupDelimiter, CardDelimiter, ColumnDelimiter];

    // Drivers and definitions name a few hundred places, over and over again.
    private static readonly Remembered<string, PlacementInfo> _byLocation = new(2000);
    public static readonly PlacementInfo Empty = new("");
    public static readonly PlacementInfo Hidden = new(HiddenLocation);

    public PlacementInfo(
        string? location, string? source = null, string? shapeType = null, string? defaultPosition = null,
        string[]? alternates = null, string[]? wrappers = null)
    {
        Location = location;
        Source = source;
        ShapeType = shapeType;
        DefaultPosition = defaultPosition;
        Alternates = alternates;
        Wrappers = wrappers;

        var text = location ?? "";
        var end = text.IndexOfAny(_delimiters);
        Zones = (end < 0 ? text : text[..end]).Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (IsLayoutZone() && Zones.Length > 0)
            Zones[0] = Zones[0][1..];

        while (end >= 0)
        {
            var delimiter = text[end];
            var next = text.IndexOfAny(_delimiters, end + 1);
            var value = next < 0 ? text[(end + 1)..] : text[(end + 1)..next];
            end = next;
            switch (delimiter)
            {
                case PositionDelimiter: Position = value; break;
                case TabDelimiter: Tab = GroupingMetadata.ParseTabOrCard(value); break;
                case CardDelimiter: Card = GroupingMetadata.ParseTabOrCard(value); break;
                case ColumnDelimiter: Column = GroupingMetadata.ParseColumn(value); break;
                default: Group = value; break;
            }
        }
    }

    public string? Location { get; }
    public string? Source { get; }
    public string? ShapeType { get; }
    public string? DefaultPosition { get; }
    public string[]? Alternates { get; }
    public string[]? Wrappers { get; }
    public string[] Zones { get; }
    public string? Position { get; }
    public string? Group { get; }
    public GroupingMetadata Tab { get; }
    public GroupingMetadata Card { get; }
    public GroupingMetadata Column { get; }

    public static PlacementInfo FromLocation(string? location) => location switch
    {
        null or "" => Empty,
        HiddenLocation => Hidden,
        _ => _byLocation.Of(location, static location => new(location)),
    };

    internal bool IsGrouped => Tab.HasValue || Card.HasValue || Column.HasValue;

    public bool IsLayoutZone() => Location is ['/', ..];
    public bool IsHidden() => string.IsNullOrEmpty(Location) || Location == HiddenLocation;

    public PlacementInfo WithSource(string source) =>
        Source == source ? this : new(Location, source, ShapeType, DefaultPosition, Alternates, Wrappers);

    public PlacementInfo WithDefaults(PlacementInfo? defaults, string? defaultPosition) => new(
        Location ?? defaults?.Location, Source ?? defaults?.Source, ShapeType ?? defaults?.ShapeType,
        DefaultPosition ?? defaultPosition, Alternates ?? defaults?.Alternates, Wrappers ?? defaults?.Wrappers);

    public override string ToString() => Location ?? "";
}

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
