using Clinic.Articles;

namespace Clinic.MythFacts;

/// <summary>What a template may see of a myth or fact.</summary>
public class MythFactViewModel
{
    public string Id { get; set; } = "";
    public string Claim { get; set; } = "";
    public string Verdict { get; set; } = "";
    public string VerdictClass { get; set; } = "";
    public string Explanation { get; set; } = "";
    public string Grade { get; set; } = "";
    public IList<Citation> Citations { get; set; } = [];

    public void Show(MythFactPart part)
    {
        Id = part.ContentItem.ContentItemId;
        Claim = part.Claim;
        Verdict = part.Verdict.DisplayName();
        VerdictClass = part.Verdict.ClassName();
        Explanation = part.Explanation;
        Grade = part.Grade.DisplayName();
        Citations = part.Citations;
    }
}

/// <summary>A myth or fact in its editor.</summary>
public class MythFactEditor
{
    public string? Claim { get; set; }
    public Verdict Verdict { get; set; }
    public string? Explanation { get; set; }
    public EvidenceGrade Grade { get; set; }
    public List<CitationRow> Citations { get; set; } = [];

    public void Show(MythFactPart part)
    {
        Claim = part.Claim;
        Verdict = part.Verdict;
        Explanation = part.Explanation;
        Grade = part.Grade;
        Citations = [.. part.Citations.Select(CitationRow.Of), new CitationRow()];
    }

    public void Save(MythFactPart part)
    {
        part.Claim = Claim?.Trim() ?? "";
        part.Verdict = Verdict;
        part.Explanation = Explanation?.Trim() ?? "";
        part.Grade = Grade;
        part.Citations = [.. Citations.Where(row => !row.IsEmpty).Select(row => row.ToCitation())];
    }
}
