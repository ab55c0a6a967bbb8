namespace OrchardCore.Documents;

public interface IDocumentEntity : IDocument, IEntity;

/// <summary>A document that holds aspects of several modules.</summary>
public class DocumentEntity : Document, IDocumentEntity
{
    public JsonObject Properties { get; set; } = [];
}
