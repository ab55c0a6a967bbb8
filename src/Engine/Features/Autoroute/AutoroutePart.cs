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

public class AutoroutePartSettings
{
    public bool AllowAbsolutePath { get; set; }
    public bool AllowCustomPath { get; set; }
    public bool AllowDisabled { get; set; }
    public bool AllowRouteContainedItems { get; set; }
    public bool AllowUpdatePath { get; set; }
    public bool ManageContainedItemRoutes { get; set; }
    public string? Pattern { get; set; } = "{{ ContentItem.DisplayText | slugify }}";
    public bool ShowHomepageOption { get; set; }
}

public static class AutoroutePartExtensions
{
    /// <summary>Everything that is wrong with the form of the path; whether it is free is another question.</summary>
    public static IEnumerable<ValidationResult> ValidatePathFieldValue(this AutoroutePart autoroute, IStringLocalizer S)
    {
        if (autoroute.Path is not { Length: > 0 } path)
            yield break;

        if (path == "/")
            yield return Problem(S["The path can't be that of the home page: use the option for it instead."]);
        else if (path.AsSpan().IndexOfAny(AutoroutePart.Invalid) >= 0 || path.Any(char.IsWhiteSpace)
            || path.Any(char.IsControl) || path.Contains("//", StringComparison.Ordinal))
            yield return Problem(S["The path '{0}' may hold letters, digits, '-', '_' and single slashes only.", path]);
        else if (ReservedPaths.Contains(path))
            yield return Problem(S["The path '{0}' begins like one of the platform's own: choose another.", path]);

        if (path.Length > AutoroutePart.MaxPathLength)
            yield return Problem(S["The path may have {0} characters at most.", AutoroutePart.MaxPathLength]);
    }

    private static ValidationResult Problem(string message) => new(message, [nameof(AutoroutePart.Path)]);
}
