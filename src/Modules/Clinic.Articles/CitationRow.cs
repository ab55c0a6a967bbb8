using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Clinic.Articles;

/// <summary>A citation as it is typed into a form.</summary>
public class CitationRow
{
    public CitationKind Kind { get; set; }
    public string? Title { get; set; }
    public string? Source { get; set; }
    public int? Year { get; set; }
    public string? Doi { get; set; }
    public string? Pmid { get; set; }
    public string? Url { get; set; }
    public EvidenceGrade Grade { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Title + Source + Doi + Pmid + Url);

    public static CitationRow Of(Citation citation) => new()
    {
        Kind = citation.Kind,
        Title = citation.Title,
        Source = citation.Source,
        Year = citation.Year,
        Doi = citation.Doi,
        Pmid = citation.Pmid,
        Url = citation.Url,
        Grade = citation.Grade,
    };

    public Citation ToCitation() => new()
    {
        Kind = Kind,
        Title = Title?.Trim() ?? "",
        Source = Source?.Trim() ?? "",
        Year = Year,
        Doi = Doi?.Trim(),
        Pmid = Pmid?.Trim(),
        Url = Url?.Trim(),
        Grade = Grade,
    };

    /// <summary>What is wrong with the row, by the name of the field; nothing for an empty row.</summary>
    public IEnumerable<(string Field, string Message)> Problems()
    {
        if (IsEmpty)
            yield break;
        if (string.IsNullOrWhiteSpace(Title))
            yield return (nameof(Title), "Give the citation a title.");
        if (Year is < 1800 or > 2200)
            yield return (nameof(Year), "The year has four digits, such as 2023.");
        if (!string.IsNullOrWhiteSpace(Doi) && !Doi.Trim().StartsWith("10.", StringComparison.Ordinal))
            yield return (nameof(Doi), "A DOI starts with 10. and has no web address in front.");
        if (!string.IsNullOrWhiteSpace(Pmid) && !Pmid.Trim().All(char.IsAsciiDigit))
            yield return (nameof(Pmid), "A PMID has digits only.");
        if (!string.IsNullOrWhiteSpace(Url) && !Uri.IsWellFormedUriString(Url.Trim(), UriKind.Absolute))
            yield return (nameof(Url), "A web address starts with https://.");
        else if (!string.IsNullOrWhiteSpace(Url) && new Uri(Url.Trim()).Scheme is not ("https" or "http"))
            yield return (nameof(Url), "A web address starts with https://.");
    }
}

public static class CitationRowExtensions
{
    /// <summary>Tells the editor what is wrong with each row, by the name of its field.</summary>
    public static void Check(
        this IReadOnlyList<CitationRow> rows, ModelStateDictionary state, string prefix, IStringLocalizer S)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var (field, message) in rows[i].Problems())
                state.AddModelError($"{prefix}.Citations[{i}].{field}", S["Citation {0}: {1}", i + 1, S[message].Value].Value);
        }
    }
}
