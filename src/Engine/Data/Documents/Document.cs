namespace OrchardCore.Data.Documents;

public interface IDocument
{
    string Identifier { get; set; }
    bool IsReadOnly { get; set; }
}

public class Document : IDocument
{
    public string Identifier { get; set; } = null!;

    [JsonIgnore] // A matter of the copy in hand, not of what is stored.
    public bool IsReadOnly { get; set; }
}
