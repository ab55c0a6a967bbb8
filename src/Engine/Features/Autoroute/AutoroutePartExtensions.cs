namespace OrchardCore.Autoroute.Models;

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
