namespace OrchardCore.Autoroute.Models;

/// <summary>The path a content item is found under.</summary>
public class AutoroutePart : ContentPart
{
    public const int MaxPathLength = 1024;

    public static readonly char[] InvalidCharactersForPath = ":?#[]@!$&'()*+,.;=<>\\|%".ToCharArray();

    internal static readonly SearchValues<char> Invalid = SearchValues.Create(InvalidCharactersForPath);

    /// <summary>Relative to the site, without a slash at either end.</summary>
    public string? Path { get; set; }

    /// <summary>Asks, when the item is published, to make it the home page.</summary>
    public bool SetHomepage { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Whether the items inside this one have paths below its own.</summary>
    public bool RouteContainedItems { get; set; }

    /// <summary>For a contained item: its path stands alone, not below its container's.</summary>
    public bool Absolute { get; set; }
}
