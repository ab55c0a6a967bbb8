namespace System.Text.Json.Settings;

public enum MergeNullValueHandling
{
    /// <summary>A null leaves the old value alone.</summary>
    Ignore = 0,

    /// <summary>A null takes the place of the old value.</summary>
    Merge = 1,
}
