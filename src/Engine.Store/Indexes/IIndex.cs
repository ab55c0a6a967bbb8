namespace YesSql.Indexes;

public interface IIndex
{
    void AddDocument(Document document);
    IEnumerable<Document> GetAddedDocuments();
    IEnumerable<Document> GetRemovedDocuments();
    void RemoveDocument(Document document);
    long Id { get; set; }
}
