namespace OrchardCore.ContentManagement;

internal sealed class ContentItemIds(IIdGenerator ids) : IContentItemIdGenerator
{
    public string GenerateUniqueId(ContentItem contentItem) => ids.GenerateUniqueId();
}
