namespace OrchardCore.Taxonomies;

/// <summary>The published items that have a term, newest first.</summary>
internal sealed class TermItems(ISession session, IEnumerable<IContentsTaxonomyListFilter> filters)
    : IContentsTaxonomyListQueryService
{
    public async Task<IQuery<ContentItem>> QueryAsync(TermPart termPart, Pager pager)
    {
        var term = termPart.ContentItem.ContentItemId;
        var query = session.Query<ContentItem>()
            .With<TaxonomyIndex>(index => index.TermContentItemId == term && index.Published)
            .With<ContentItemIndex>(index => index.Published)
            .OrderByDescending(index => index.CreatedUtc);
        foreach (var filter in filters)
            await filter.FilterAsync(query, termPart);

        return query;
    }
}
