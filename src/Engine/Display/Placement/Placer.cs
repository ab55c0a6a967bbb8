namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Tells drivers where their shapes go: by placement files, then by code, then by further providers.</summary>
internal sealed class Placer(
    ThemeTable table, IEnumerable<IShapePlacementProvider> providers, IEnumerable<IPlacementNodeFilterProvider> filters,
    IHttpContextAccessor http)
{
    private readonly IShapePlacementProvider[] _providers = [.. providers];
    private readonly IPlacementNodeFilterProvider[] _filters = [.. filters];

    // Without providers the answer is the same for all items of a page.
    private FindPlacementDelegate? _byFilesOnly;

    public async ValueTask PlaceAsync(BuildShapeContext context)
    {
        if (_byFilesOnly is not null)
        {
            context.FindPlacement = _byFilesOnly;
            return;
        }

        var shapes = await table.GetAsync();
        var resolvers = new List<IPlacementInfoResolver>(_providers.Length);
        foreach (var provider in _providers)
            resolvers.Add(await provider.BuildPlacementInfoResolverAsync(context));

        context.FindPlacement = (shapeType, differentiator, displayType, asking) =>
            Find(shapes, resolvers, shapeType, differentiator, displayType, asking);
        if (_providers.Length == 0)
            _byFilesOnly = context.FindPlacement;
    }

    private PlacementInfo? Find(
        BoundShapes shapes, List<IPlacementInfoResolver> resolvers, string shapeType, string? differentiator,
        string? displayType, IBuildShapeContext asking)
    {
        var descriptor = shapes.Describe(shapeType);
        if (resolvers.Count == 0 && descriptor is null && !shapes.Placement.Knows(shapeType))
            return null;

        var context = new ShapePlacementContext(shapeType, displayType ?? "", differentiator ?? "", asking.Shape);
        var found = descriptor?.Placement(context);
        found = found.Combine(shapes.Placement.Find(
            shapeType, displayType, differentiator, asking.Shape.GetProperty("ContentItem") as ContentItem,
            asking.Shape.GetProperty("Stereotype") as string,
            new PlacementAsked(http.HttpContext?.Request.Path.Value, _filters, () => context)));

        foreach (var resolver in resolvers)
            found = found.Combine(resolver.ResolvePlacement(context));

        return found;
    }
}
