namespace OrchardCore.Lists.Services;

public interface IContainerService
{
    Task<int> GetNextOrderNumberAsync(string contentItemId);
    Task<IEnumerable<ContentItem>> QueryContainedItemsAsync(string contentItemId, bool enableOrdering, Pager pager, ContainedItemOptions containedItemOptions);
    Task<IEnumerable<ContentItem>> QueryContainedItemsAsync(string contentItemId, bool enableOrdering, PagerSlim pager, ContainedItemOptions containedItemOptions);
    Task SetInitialOrder(string containerContentType);
    Task UpdateContentItemOrdersAsync(IEnumerable<ContentItem> contentItems, int orderOfFirstItem);
}

/// <summary>Reads the items of a list, newest first or as they were put, and puts them.</summary>
internal sealed class ContainerService(ISession session, IHttpContextAccessor http) : IContainerService
{
    public async Task<IEnumerable<ContentItem>> QueryContainedItemsAsync(
        string contentItemId, bool enableOrdering, Pager pager, ContainedItemOptions containedItemOptions) =>
        await Query(contentItemId, enableOrdering, containedItemOptions)
            .Skip(pager.GetStartIndex()).Take(pager.PageSize).ListAsync();

    /// <summary>A slim pager counts places: what it says before and after is where those pages begin.</summary>
    public async Task<IEnumerable<ContentItem>> QueryContainedItemsAsync(
        string contentItemId, bool enableOrdering, PagerSlim pager, ContainedItemOptions containedItemOptions)
    {
        var start = Place(pager.Before) ?? Place(pager.After) ?? 0;
        var items = (await Query(contentItemId, enableOrdering, containedItemOptions)
            .Skip(start).Take(pager.PageSize + 1).ListAsync()).ToList();

        pager.Before = start > 0 ? Text(Math.Max(0, start - pager.PageSize)) : null;
        pager.After = items.Count > pager.PageSize ? Text(start + pager.PageSize) : null;
        return items.Take(pager.PageSize);
    }

    public async Task<int> GetNextOrderNumberAsync(string contentItemId)
    {
        var last = await session.QueryIndex<ContainedPartIndex>(index => index.ListContentItemId == contentItemId)
            .OrderByDescending(index => index.Order).FirstOrDefaultAsync();

        return last is null ? 0 : last.Order + 1;
    }

    public async Task UpdateContentItemOrdersAsync(IEnumerable<ContentItem> contentItems, int orderOfFirstItem)
    {
        foreach (var item in contentItems)
        {
            var order = orderOfFirstItem++;
            if (!item.TryGet<ContainedPart>(out var part) || part.Order == order)
                continue;

            item.Alter<ContainedPart>(contained => contained.Order = order);
            await session.SaveAsync(item);
        }
    }

    /// <summary>Puts the items of every list of a type in the order in which they were shown so far.</summary>
    public async Task SetInitialOrder(string containerContentType)
    {
        var lists = await session.Query<ContentItem, ContentItemIndex>(
            index => index.ContentType == containerContentType && (index.Latest || index.Published)).ListAsync();

        foreach (var list in lists.DistinctBy(list => list.ContentItemId))
            await UpdateContentItemOrdersAsync(await Query(list.ContentItemId, false, new() { Status = ContentsStatus.Latest })
                .ListAsync(), 0);
    }

    private IQuery<ContentItem> Query(string list, bool ordered, ContainedItemOptions options)
    {
        var contained = session.Query<ContentItem>().With<ContainedPartIndex>(index => index.ListContentItemId == list);
        if (ordered)
            contained = contained.OrderBy(index => index.Order);
        if (!string.IsNullOrWhiteSpace(options.DisplayText))
            contained = contained.Where(index => index.DisplayText!.Contains(options.DisplayText));

        var items = contained.With<ContentItemIndex>();
        items = options.Status switch
        {
            ContentsStatus.Latest => items.Where(index => index.Latest),
            ContentsStatus.Draft => items.Where(index => index.Latest && !index.Published),
            ContentsStatus.Owner => Owned(items),
            _ => items.Where(index => index.Published),
        };

        return ordered ? items : items.OrderByDescending(index => index.CreatedUtc);
    }

    private IQuery<ContentItem, ContentItemIndex> Owned(IQuery<ContentItem, ContentItemIndex> items)
    {
        var user = http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        return items.Where(index => index.Latest && index.Owner == user);
    }

    private static int? Place(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    private static string Text(int place) => place.ToString(CultureInfo.InvariantCulture);
}
