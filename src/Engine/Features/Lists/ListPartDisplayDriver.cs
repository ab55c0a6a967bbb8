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
            FillForEditorAsync(model, part, context))
            .Location("DetailAdmin", "Content:10"),
        Initialize<ListPartNavigationAdminViewModel>("ListPartNavigationAdmin", async model =>
        {
            model.Container = part.ContentItem;
            model.ContainedContentTypeDefinitions = await ContainedTypesAsync(context);
            model.ContainerContentTypeDefinition = context.TypePartDefinition.ContentTypeDefinition;
            model.EnableOrdering = context.TypePartDefinition.GetSettings<ListPartSettings>().EnableOrdering;
        })
            .Location("DetailAdmin", "Content:1.5"),
        Dynamic("ListPartSummaryAdmin", shape => { shape.ContentItem = part.ContentItem; })
            .Location("SummaryAdmin", "Actions:4"));

    private async ValueTask FillForEditorAsync(ListPartViewModel model, ListPart part, BuildPartDisplayContext context)
    {
        var request = http.HttpContext;
        var access = request?.RequestServices.GetService<ContentAccess>();
        var isForOwn = access is not null && (await access.ListedAsync(request!.User, await ContainedTypesAsync(context))).Own.Length > 0;
        await FillAsync(model, part, context, new()
        {
            Status = isForOwn ? ContentsStatus.Owner : ContentsStatus.Latest, DisplayText = Query("Text"),
        });
    }

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

    private async Task<int> CountAsync(string list, ContentsStatus status)
    {
        var user = ContentAccess.IdOf(http.HttpContext?.User ?? new());
        var contained = session.Query<ContentItem>().With<ContainedPartIndex>(index => index.ListContentItemId == list);
        return await (status switch
        {
            ContentsStatus.Published => contained.Where(index => index.Published),
            ContentsStatus.Owner => contained.With<ContentItemIndex>(index => index.Latest && index.Owner == user),
            _ => (IQuery<ContentItem>)contained.Where(index => index.Latest),
        }).CountAsync();
    }

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
