namespace OrchardCore.Alias.Models;

/// <summary>A name by which templates and other content find an item.</summary>
public class AliasPart : ContentPart
{
    public string? Alias { get; set; }
}

/// <summary>What an alias may look like.</summary>
internal static class AliasRules
{
    internal const int MaxLength = 735;

    public static IEnumerable<ValidationResult> Check(this AliasPart part, IStringLocalizer S)
    {
        if (part.Alias is not { Length: > 0 } alias)
            yield break;

        if (alias.Length > MaxLength)
            yield return new(S["The alias may have {0} characters at most.", MaxLength], [nameof(part.Alias)]);

        if (alias.Any(char.IsControl))
            yield return new(S["The alias may hold visible characters only."], [nameof(part.Alias)]);
    }
}
