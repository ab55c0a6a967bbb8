namespace Clinic.Articles;

/// <summary>A source that a statement rests on.</summary>
public sealed class Citation
{
    public CitationKind Kind { get; set; }

    public string Title { get; set; } = "";

    /// <summary>Who published it: the authority, or authors and journal.</summary>
    public string Source { get; set; } = "";

    public int? Year { get; set; }

    /// <summary>The digital object identifier without its resolver, such as <c>10.1000/182</c>.</summary>
    public string? Doi { get; set; }

    /// <summary>The identifier in PubMed.</summary>
    public string? Pmid { get; set; }

    public string? Url { get; set; }

    public EvidenceGrade Grade { get; set; }

    [JsonIgnore] // Derived: a permanent identifier beats an address.
    public string? Address =>
        !string.IsNullOrEmpty(Doi) ? "https://doi.org/" + Doi
        : !string.IsNullOrEmpty(Pmid) ? $"https://pubmed.ncbi.nlm.nih.gov/{Pmid}/"
        : string.IsNullOrEmpty(Url) ? null : Url;

    [JsonIgnore]
    public string KindName => Kind.DisplayName();

    [JsonIgnore]
    public string GradeName => Grade.DisplayName();
}

[JsonConverter(typeof(JsonStringEnumConverter<CitationKind>))]
public enum CitationKind
{
    Authority,
    Label,
    Guideline,
    Review,
    Trial,
    Observational,
    Other,
}

/// <summary>How sure the evidence makes us, in the four grades of the GRADE working group.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvidenceGrade>))]
public enum EvidenceGrade
{
    NotGraded,
    VeryLow,
    Low,
    Moderate,
    High,
}
