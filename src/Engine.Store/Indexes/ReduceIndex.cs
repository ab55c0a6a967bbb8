namespace YesSql.Indexes;

/// <summary>One row of an index for all documents that have its key in common.</summary>
public class ReduceIndex : IIndex
{
    private readonly List<Document> _added = [];
    private readonly List<Document> _removed = [];

    public long Id { get; set; }

    void IIndex.AddDocument(Document document) => _added.Add(document);

    void IIndex.RemoveDocument(Document document) => _removed.Add(document);

    IEnumerable<Document> IIndex.GetAddedDocuments() => _added;

    IEnumerable<Document> IIndex.GetRemovedDocuments() => _removed;
}
