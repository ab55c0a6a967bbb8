namespace OrchardCore.Lists.Services;

public interface IContainerService
{
    Task<int> GetNextOrderNumberAsync(string contentItemId);
    Task<IEnumerable<ContentItem>> QueryContainedItemsAsync(string contentItemId, bool enableOrdering, Pager pager, ContainedItemOptions containedItemOptions);
    Task<IEnumerable<ContentItem>> QueryContainedItemsAsync(string contentItemId, bool enableOrdering, PagerSlim pager, ContainedItemOptions containedItemOptions);
    Task SetInitialOrder(string containerContentType);
    Task UpdateContentItemOrdersAsync(IEnumerable<ContentItem> contentItems, int orderOfFirstItem);
}
