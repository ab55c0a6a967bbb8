namespace OrchardCore.ContentManagement;

public interface IContentManager
{
    Task<ContentItem> CloneAsync(ContentItem contentItem);
    Task<bool> CreateAsync(ContentItem contentItem, VersionOptions? options = null);
    Task<ContentValidateResult> CreateContentItemVersionAsync(ContentItem contentItem);
    Task DiscardDraftAsync(ContentItem contentItem);
    Task<IEnumerable<ContentItem>> GetAllVersionsAsync(string contentItemId);
    Task<IEnumerable<ContentItem>> GetAsync(IEnumerable<string> contentItemIds, VersionOptions? options = null);
    Task<ContentItem?> GetAsync(string contentItemId, VersionOptions? options = null);
    Task<ContentItem?> GetVersionAsync(string contentItemVersionId);
    Task ImportAsync(IEnumerable<ContentItem> contentItems);
    Task<ContentItem> LoadAsync(ContentItem contentItem);
    Task<ContentItem> NewAsync(string contentType);
    Task<TAspect> PopulateAspectAsync<TAspect>(IContent content, TAspect aspect);
    Task<bool> PublishAsync(ContentItem contentItem);
    Task<bool> RemoveAsync(ContentItem contentItem);
    Task<ContentValidateResult> RestoreAsync(ContentItem contentItem);
    Task SaveDraftAsync(ContentItem contentItem);
    Task<bool> UnpublishAsync(ContentItem contentItem);
    Task UpdateAsync(ContentItem contentItem);
    Task<ContentValidateResult> UpdateContentItemVersionAsync(ContentItem updatingVersion, ContentItem updatedVersion);
    Task<ContentValidateResult> ValidateAsync(ContentItem contentItem);
}
