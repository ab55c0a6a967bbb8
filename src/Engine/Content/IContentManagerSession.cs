namespace OrchardCore.ContentManagement;

public interface IContentManagerSession
{
    void Clear();
    bool RecallPublishedItemId(string id, out ContentItem item);
    bool RecallVersionId(long id, out ContentItem item);
    void Store(ContentItem item);
}
