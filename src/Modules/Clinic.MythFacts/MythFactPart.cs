using Clinic.Articles;

namespace Clinic.MythFacts;

/// <summary>A claim that patients hear, and what is known about it.</summary>
public sealed class MythFactPart : ContentPart
{
    public const int MaxClaim = 200;

    public string Claim { get; set; } = "";

    public Verdict Verdict { get; set; }

    /// <summary>Markdown.</summary>
    public string Explanation { get; set; } = "";

    public EvidenceGrade Grade { get; set; }

    public List<Citation> Citations { get; set; } = [];
}

/// <summary>The answer to a claim. Most claims about a treatment are neither true nor false.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    NeedsContext,
    True,
    PartlyTrue,
    False,
}

public static class VerdictNames
{
    public static string DisplayName(this Verdict verdict) => verdict switch
    {
        Verdict.True => "True",
        Verdict.PartlyTrue => "Partly true",
        Verdict.False => "False",
        _ => "Needs context",
    };

    /// <summary>The name in style sheets.</summary>
    public static string ClassName(this Verdict verdict) => verdict switch
    {
        Verdict.True => "true",
        Verdict.PartlyTrue => "partly-true",
        Verdict.False => "false",
        _ => "needs-context",
    };
}
