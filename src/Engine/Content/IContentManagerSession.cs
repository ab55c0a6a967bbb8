namespace OrchardCore.ContentManagement;

public interface IContentManagerSession
{
    void Clear();
    bool RecallPublishedItemId(string id, [NotNullWhen(true)] out ContentItem? item);
    bool RecallVersionId(long id, [NotNullWhen(true)] out ContentItem? item);
    void Store(ContentItem item);
}
