namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>A tab, card or column of an editor: its name, its order and, for columns, its width.</summary>
public readonly record struct GroupingMetadata
{
    public static readonly GroupingMetadata Empty;

    public GroupingMetadata(string? name, string? position = null, string? width = null)
    {
        Name = name;
        Position = position;
        Width = width;
    }

    public string? Name { get; }
    public string? Position { get; }
    public string? Width { get; }
    public bool HasValue => !string.IsNullOrEmpty(Name);

    /// <summary>Reads <c>Name;position</c>.</summary>
    public static GroupingMetadata ParseTabOrCard(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return Empty;

        var at = value.IndexOf(';', StringComparison.Ordinal);
        return at < 0 ? new(value) : new(value[..at], value[(at + 1)..]);
    }

    /// <summary>Reads <c>Name_width;position</c>; width and position may change places.</summary>
    public static GroupingMetadata ParseColumn(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return Empty;

        string? position = null, width = null;
        var rest = value;
        for (var at = rest.LastIndexOfAny(['_', ';']); at >= 0; at = rest.LastIndexOfAny(['_', ';']))
        {
            if (rest[at] == '_')
            {
                width = rest[(at + 1)..];
            }
            else
            {
                position = rest[(at + 1)..];
            }

            rest = rest[..at];
        }

        return new(rest, position, width);
    }

    public override string ToString() =>
        Name + (Width is null ? "" : "_" + Width) + (Position is null ? "" : ";" + Position);

    public static implicit operator string(GroupingMetadata metadata) => metadata.ToString();
    public static implicit operator GroupingMetadata(string? value) => ParseTabOrCard(value);
}
