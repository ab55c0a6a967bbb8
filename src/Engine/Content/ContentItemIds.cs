namespace OrchardCore.ContentManagement;

public interface IContentItemIdGenerator
{
    string GenerateUniqueId(ContentItem contentItem);
}

internal sealed class ContentItemIds(IIdGenerator ids) : IContentItemIdGenerator
{
    public string GenerateUniqueId(ContentItem contentItem) => ids.GenerateUniqueId();
}
