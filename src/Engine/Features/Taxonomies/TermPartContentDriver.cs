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
