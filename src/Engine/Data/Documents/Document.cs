namespace OrchardCore.Data.Documents;

public class Document : IDocument
{
    public string Identifier { get; set; } = null!;

    [JsonIgnore] // A matter of the copy in hand, not of what is stored.
    public bool IsReadOnly { get; set; }
}
