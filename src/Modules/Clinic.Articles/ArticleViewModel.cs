namespace Clinic.Articles;

/// <summary>What a template may see of an article.</summary>
public class ArticleViewModel
{
    public string Lead { get; set; } = "";
    public string Author { get; set; } = "";
    public string AuthorCredentials { get; set; } = "";
    public string OffLabelTreatment { get; set; } = "";
    public string OffLabelUse { get; set; } = "";
    public IList<string> Risks { get; set; } = [];
    public IList<string> NotFor { get; set; } = [];
    public IList<Citation> Citations { get; set; } = [];

    public void Show(ArticlePart part)
    {
        Lead = part.Lead;
        Author = part.Author;
        AuthorCredentials = part.AuthorCredentials;
        OffLabelTreatment = part.OffLabelTreatment;
        OffLabelUse = part.OffLabelUse;
        Risks = part.Risks;
        NotFor = part.NotFor;
        Citations = part.Citations;
    }
}

/// <summary>An article in its editor: lists as lines, and empty rows for more citations.</summary>
public class ArticleEditor
{
    private const int EmptyRows = 2;

    public string? Lead { get; set; }
    public string? Author { get; set; }
    public string? AuthorCredentials { get; set; }
    public string? OffLabelTreatment { get; set; }
    public string? OffLabelUse { get; set; }
    public string? Risks { get; set; }
    public string? NotFor { get; set; }
    public List<CitationRow> Citations { get; set; } = [];

    public void Show(ArticlePart part)
    {
        Lead = part.Lead;
        Author = part.Author;
        AuthorCredentials = part.AuthorCredentials;
        OffLabelTreatment = part.OffLabelTreatment;
        OffLabelUse = part.OffLabelUse;
        Risks = string.Join('\n', part.Risks);
        NotFor = string.Join('\n', part.NotFor);
        Citations = [.. part.Citations.Select(CitationRow.Of), .. Enumerable.Range(0, EmptyRows).Select(_ => new CitationRow())];
    }

    public void Save(ArticlePart part)
    {
        part.Lead = Trimmed(Lead);
        part.Author = Trimmed(Author);
        part.AuthorCredentials = Trimmed(AuthorCredentials);
        part.OffLabelTreatment = Trimmed(OffLabelTreatment);
        part.OffLabelUse = Trimmed(OffLabelUse);
        part.Risks = Lines(Risks);
        part.NotFor = Lines(NotFor);
        part.Citations = [.. Citations.Where(row => !row.IsEmpty).Select(row => row.ToCitation())];
    }

    private static string Trimmed(string? text) => text?.Trim() ?? "";

    private static List<string> Lines(string? text) =>
        [.. Trimmed(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
