namespace System.Text.Json.Settings;

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
