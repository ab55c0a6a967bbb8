namespace OrchardCore.Taxonomies;

/// <summary>The page of a term: the items that have it.</summary>
internal sealed class TermPartContentDriver(
    IOptions<PagerOptions> options, IHttpContextAccessor http, IContentsTaxonomyListQueryService items)
    : ContentDisplayDriver
{
    public override Task<IDisplayResult?> DisplayAsync(ContentItem model, BuildDisplayContext context)
    {
        if (!model.TryGet<TermPart>(out var term))
            return Task.FromResult<IDisplayResult?>(null);

        term.ContentItem = model;
        return Task.FromResult<IDisplayResult?>(Initialize<TermPartViewModel>(nameof(TermPart), async shape =>
        {
            var pager = new Pager(Page(), null, options.Value.GetPageSize());
            shape.ContentItem = model;
            shape.TaxonomyContentItemId = term.TaxonomyContentItemId;
            shape.ContentItems = await (await items.QueryAsync(term, pager))
                .Skip(pager.GetStartIndex()).Take(pager.PageSize).ListAsync();

            var total = await (await items.QueryAsync(term, pager)).CountAsync();
            IShape links = await context.ShapeFactory.CreateAsync("Pager");
            (links.Properties["Page"], links.Properties["PageSize"], links.Properties["TotalItemCount"]) =
                (pager.Page, pager.PageSize, total);
            shape.Pager = links;
        }).Location("Detail", "Content:5"));
    }

    private int? Page() => int.TryParse(http.HttpContext?.Request.Query["pagenum"].FirstOrDefault(), NumberStyles.None,
        CultureInfo.InvariantCulture, out var page) ? page : null;
}

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
