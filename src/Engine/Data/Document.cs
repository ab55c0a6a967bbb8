namespace OrchardCore.Data.Documents;

public class Document : IDocument
{
    public string Identifier { get; set; } = null!;
    public bool IsReadOnly { get; set; }
}
