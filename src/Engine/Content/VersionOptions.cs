namespace OrchardCore.ContentManagement;

/// <summary>Which version of a content item is asked for.</summary>
public record VersionOptions
{
    /// <summary>The version that visitors see.</summary>
    public static readonly VersionOptions Published = new() { IsPublished = true };

    /// <summary>The newest version, published or not.</summary>
    public static readonly VersionOptions Latest = new() { IsLatest = true };

    /// <summary>The newest version if it isn't published.</summary>
    public static readonly VersionOptions Draft = new() { IsDraft = true };

    /// <summary>The draft; a new one is made from the published version where there is none.</summary>
    public static readonly VersionOptions DraftRequired = new() { IsDraft = true, IsDraftRequired = true };

    private VersionOptions()
    {
    }

    public bool IsPublished { get; private init; }
    public bool IsLatest { get; private init; }
    public bool IsDraft { get; private init; }
    public bool IsDraftRequired { get; private init; }
}
