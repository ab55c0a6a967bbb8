namespace OrchardCore.Lists;

/// <summary>A page of a list: its items for visitors, and for editors the drafts too.</summary>
internal sealed class ListPartDisplayDriver(
    IContainerService container, IContentDefinitionManager definitions, IHttpContextAccessor http, ISession session)
    : ContentPartDisplayDriver<ListPart>
{
    public override IDisplayResult Display(ListPart part, BuildPartDisplayContext context) => Combine(
        Initialize<ListPartViewModel>(GetDisplayShapeType(context), model =>
            FillAsync(model, part, context, new() { Status = ContentsStatus.Published }))
            .Location("Detail", "Content:10"),
        Initialize<ListPartViewModel>("ListPartDetailAdmin", model =>
            FillAsync(model, part, context, new() { Status = ContentsStatus.Latest, DisplayText = Query("Text") }))
            .Location("DetailAdmin", "Content:10"),
        Initialize<ListPartNavigationAdminViewModel>("ListPartNavigationAdmin", async model =>
        {
            model.Container = part.ContentItem;
            model.ContainedContentTypeDefinitions = await ContainedTypesAsync(context);
            model.ContainerContentTypeDefinition = context.TypePartDefinition.ContentTypeDefinition;
            model.EnableOrdering = context.TypePartDefinition.GetSettings<ListPartSettings>().EnableOrdering;
        })
            .Location("DetailAdmin", "Content:1.5"),
        Dynamic("ListPartSummaryAdmin", shape => shape.ContentItem = part.ContentItem)
            .Location("SummaryAdmin", "Actions:4"));

    private async ValueTask FillAsync(
        ListPartViewModel model, ListPart part, BuildPartDisplayContext context, ContainedItemOptions options)
    {
        var settings = context.TypePartDefinition.GetSettings<ListPartSettings>();
        (model.ListPart, model.Context, model.EnableOrdering) = (part, context, settings.EnableOrdering);
        model.ContainedContentTypeDefinitions = await ContainedTypesAsync(context);
        model.ListPartFilterViewModel = new() { DisplayText = options.DisplayText, Status = options.Status };

        var id = part.ContentItem.ContentItemId;
        var size = settings.PageSize > 0 ? settings.PageSize : 10;
        if (settings.ShowFullPager)
        {
            var pager = new Pager(Number(Query("pagenum")), null, size);
            model.ContentItems = await container.QueryContainedItemsAsync(id, settings.EnableOrdering, pager, options);
            var total = await CountAsync(id, options.Status);
            model.Pager = await Shape(context, "Pager", ("Page", pager.Page), ("PageSize", size), ("TotalItemCount", total));
        }
        else
        {
            var pager = new PagerSlim(Query("before"), Query("after"), size);
            model.ContentItems = await container.QueryContainedItemsAsync(id, settings.EnableOrdering, pager, options);
            model.Pager = await Shape(context, "PagerSlim", ("Before", pager.Before), ("After", pager.After));
        }
    }

    private Task<int> CountAsync(string list, ContentsStatus status) => status == ContentsStatus.Published
        ? session.QueryIndex<ContainedPartIndex>(index => index.ListContentItemId == list && index.Published).CountAsync()
        : session.QueryIndex<ContainedPartIndex>(index => index.ListContentItemId == list && index.Latest).CountAsync();

    private async Task<ContentTypeDefinition[]> ContainedTypesAsync(BuildPartDisplayContext context)
    {
        var names = context.TypePartDefinition.GetSettings<ListPartSettings>().ContainedContentTypes;
        var all = await definitions.ListTypeDefinitionsAsync();

        return [.. all.Where(type => names.Contains(type.Name))];
    }

    private static async Task<IShape> Shape(
        BuildPartDisplayContext context, string type, params (string Name, object? Value)[] members)
    {
        var shape = await context.ShapeFactory.CreateAsync(type);
        foreach (var (name, value) in members)
            shape.Properties[name] = value;

        return shape;
    }

    private string? Query(string name) => http.HttpContext?.Request.Query[name].FirstOrDefault();

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
