namespace OrchardCore.Taxonomies;

/// <summary>
/// Fills a <c>Term</c> shape with the terms of a taxonomy, or those below one of them, and names the templates that a
/// <c>TermItem</c> and the <c>TermContentItem</c> in it may have: by level, by content type, by both.
/// </summary>
public class TermShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Term").OnDisplaying(FillAsync);
        builder.Describe("TermItem").OnDisplaying(FillItemAsync);
        builder.Describe("TermContentItem").OnDisplaying(context => Name(context.Shape, "TermContentItem"));
        return ValueTask.CompletedTask;
    }

    private static async Task FillAsync(ShapeDisplayContext context)
    {
        var shape = context.Shape;
        var services = context.ServiceProvider;
        var id = Given(shape, "TaxonomyContentItemId");
        if (Given(shape, "Alias") is { } alias)
            id = await services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync(alias);

        if (shape.Items.Count > 0 || id is null || await services.GetRequiredService<IContentManager>().GetAsync(id) is not { } taxonomy ||
            !taxonomy.TryGet<TaxonomyPart>(out var part))
            return;

        shape.Properties["TaxonomyContentItem"] = taxonomy;
        shape.Properties["TaxonomyName"] = taxonomy.DisplayText;
        shape.Classes.Add("term");
        shape.Metadata.Alternates.Add("Term__" + part.TermContentType);
        var terms = Given(shape, "TermContentItemId") is not { } below ? part.Terms
            : Terms.Path(part.Terms, below) is [var from, ..] ? Terms.Below(from) : [];
        await AddAsync(shape, terms, shape, taxonomy, 0, services);
    }

    private static async Task FillItemAsync(ShapeDisplayContext context)
    {
        var shape = context.Shape;
        Name(shape, "TermItem");
        if (shape.Items.Count > 0 || shape.GetProperty("TermContentItem") is not ContentItem term)
            return;

        await AddAsync(
            shape, Terms.Below(term), shape.GetProperty("Term"), shape.GetProperty("TaxonomyContentItem"),
            shape.GetProperty<int>("Level") + 1, context.ServiceProvider);
        shape.Properties["HasItems"] = shape.Items.Count > 0;
    }

    private static async Task AddAsync(
        IShape parent, IEnumerable<ContentItem> terms, object? root, object? taxonomy, int level, IServiceProvider services)
    {
        var shapes = services.GetRequiredService<IShapeFactory>();
        foreach (var term in terms)
        {
            var item = await shapes.CreateAsync("TermItem");
            item.Properties["Level"] = level;
            item.Properties["Term"] = root;
            item.Properties["TermContentItem"] = term;
            item.Properties["ContentItem"] = term;
            item.Properties["TaxonomyContentItem"] = taxonomy;
            await parent.AddAsync(item, parent.Items.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string? Given(IShape shape, string name) => shape.GetProperty(name)?.ToString() is { Length: > 0 } text ? text : null;

    private static void Name(IShape shape, string kind)
    {
        if (shape.GetProperty("TermContentItem") is not ContentItem term)
            return;

        var level = shape.GetProperty<int>("Level");
        shape.Metadata.Alternates.Add($"{kind}__level__{level}");
        shape.Metadata.Alternates.Add($"{kind}__{term.ContentType}");
        shape.Metadata.Alternates.Add($"{kind}__{term.ContentType}__level__{level}");
    }
}
