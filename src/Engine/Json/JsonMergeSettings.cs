namespace System.Text.Json.Settings;

/// <summary>How one JSON tree is merged into another.</summary>
public class JsonMergeSettings
{
    public MergeArrayHandling MergeArrayHandling { get; set; } = MergeArrayHandling.Concat;
    public MergeNullValueHandling MergeNullValueHandling { get; set; } = MergeNullValueHandling.Ignore;
    public StringComparison PropertyNameComparison { get; set; } = StringComparison.Ordinal;
}

public enum MergeArrayHandling
{
    /// <summary>The new items follow the old ones.</summary>
    Concat = 0,

    /// <summary>New items follow the old ones unless they are there already.</summary>
    Union = 1,

    /// <summary>The new array takes the place of the old one.</summary>
    Replace = 2,

    /// <summary>Items are merged by their position.</summary>
    Merge = 3,
}

public enum MergeNullValueHandling
{
    /// <summary>A null leaves the old value alone.</summary>
    Ignore = 0,

    /// <summary>A null takes the place of the old value.</summary>
    Merge = 1,
}
