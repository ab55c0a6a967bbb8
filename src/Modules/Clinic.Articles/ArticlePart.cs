namespace Clinic.Articles;

/// <summary>What makes a content item a health article.</summary>
public sealed class ArticlePart : ContentPart
{
    public const int MaxLead = 300;

    /// <summary>The answer in one or two sentences, shown above the body and in lists.</summary>
    public string Lead { get; set; } = "";

    public string Author { get; set; } = "";

    public string AuthorCredentials { get; set; } = "";

    /// <summary>The treatment that is used outside its label; empty where none is.</summary>
    public string OffLabelTreatment { get; set; } = "";

    /// <summary>What it is used for without approval.</summary>
    public string OffLabelUse { get; set; } = "";

    public List<string> Risks { get; set; } = [];

    /// <summary>Who should not have the treatment.</summary>
    public List<string> NotFor { get; set; } = [];

    public List<Citation> Citations { get; set; } = [];

    [JsonIgnore] // Derived: never stored with the document.
    public bool IsOffLabel => OffLabelTreatment.Length > 0;
}
