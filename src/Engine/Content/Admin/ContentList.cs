namespace OrchardCore.Contents;

/// <summary>Finds what the list of content shows.</summary>
internal sealed class ContentList(ISession session, ContentAccess access, IOptions<PagerOptions> paging)
{
    public async Task<ContentListPage> FindAsync(ContentListQuery query, ClaimsPrincipal user)
    {
        var types = await access.ListableAsync(user);
        var wanted = query with { Type = types.FirstOrDefault(type => type.Name == query.Type)?.Name };
        var listed = await access.ListedAsync(user, types);

        var total = types.Count == 0 ? 0 : await wanted.Apply(session, listed).CountAsync();
        var pageSize = paging.Value.GetPageSize();
        wanted = wanted with { Page = Math.Clamp(wanted.Page, 1, Math.Max(1, (total + pageSize - 1) / pageSize)) };
        var items = total == 0
            ? []
            : (await wanted.Apply(session, listed).Skip((wanted.Page - 1) * pageSize).Take(pageSize).ListAsync()).ToArray();

        return new ContentListPage(wanted, await RowsAsync(items, types, user), total, pageSize, types,
            await access.CreatableAsync(user));
    }

    /// <summary>Whether visitors see the item, and whether there is a draft beside what they see.</summary>
    public async Task<ContentState> StateOfAsync(ContentItem latest) =>
        latest.Published ? ContentState.Published
        : (await PublishedAsync([latest.ContentItemId])).Count > 0 ? ContentState.PublishedWithDraft
        : ContentState.Draft;

    private async Task<IReadOnlyList<ContentRow>> RowsAsync(
        ContentItem[] items, IReadOnlyList<ContentTypeDefinition> types, ClaimsPrincipal user)
    {
        var published = await PublishedAsync([.. items.Where(item => !item.Published).Select(item => item.ContentItemId)]);
        var rows = new List<ContentRow>(items.Length);
        foreach (var item in items)
        {
            var state = item.Published ? ContentState.Published
                : published.Contains(item.ContentItemId) ? ContentState.PublishedWithDraft : ContentState.Draft;
            var type = types.First(type => type.Name == item.ContentType).DisplayName;
            rows.Add(new ContentRow(item, TitleOf(item, type), type, state,
                await access.MayEditAsync(user, item),
                await access.MayPublishAsync(user, item) || await access.MayDeleteAsync(user, item)));
        }

        return rows;
    }

    private async Task<HashSet<string>> PublishedAsync(string[] ids) => ids.Length == 0
        ? []
        : [.. (await session.QueryIndex<ContentItemIndex>(index => index.Published && index.ContentItemId.IsIn(ids)).ListAsync())
            .Select(index => index.ContentItemId)];

    private static string TitleOf(ContentItem item, string type) =>
        string.IsNullOrWhiteSpace(item.DisplayText) ? $"{type} ({item.ContentItemId})" : item.DisplayText;
}
