namespace Clinic.Articles;

/// <summary>The kinds and grades as a reader sees them.</summary>
public static class EvidenceNames
{
    public static string DisplayName(this CitationKind kind) => kind switch
    {
        CitationKind.Authority => "Health authority",
        CitationKind.Label => "Product label",
        CitationKind.Guideline => "Guideline",
        CitationKind.Review => "Review",
        CitationKind.Trial => "Clinical trial",
        CitationKind.Observational => "Observational study",
        _ => "Source",
    };

    public static string DisplayName(this EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.High => "High certainty",
        EvidenceGrade.Moderate => "Moderate certainty",
        EvidenceGrade.Low => "Low certainty",
        EvidenceGrade.VeryLow => "Very low certainty",
        _ => "",
    };
}
