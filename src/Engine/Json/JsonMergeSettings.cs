namespace System.Text.Json.Settings;

/// <summary>How one JSON tree is merged into another.</summary>
public class JsonMergeSettings
{
    public MergeArrayHandling MergeArrayHandling { get; set; } = MergeArrayHandling.Concat;

    public MergeNullValueHandling MergeNullValueHandling { get; set; } = MergeNullValueHandling.Ignore;

    public StringComparison PropertyNameComparison { get; set; } = StringComparison.Ordinal;
}
