namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>
/// A tenant's shape tables, one for each theme. Templates and placements are shared by all tenants with the same
/// features; only what the tenant's own providers say is worked out here.
/// </summary>
internal sealed class ShapeTables(FeatureSet features, TemplateShelf shelf, IServiceProvider tenant) : IShapeTableManager
{
    private readonly ConcurrentDictionary<string, BoundShapes> _tables = new(StringComparer.OrdinalIgnoreCase);

    public async Task<ShapeTable> GetShapeTableAsync(string? themeId) => (await GetAsync(themeId)).Public;

    public ValueTask<BoundShapes> GetAsync(string? themeId) =>
        _tables.TryGetValue(themeId ?? "", out var known) ? new(known) : BuildAsync(themeId ?? "");

    private async ValueTask<BoundShapes> BuildAsync(string themeId)
    {
        var shared = shelf.Of(features, themeId);
        var services = ShellScope.Current?.ServiceProvider ?? tenant;
        var builder = new ShapeTableBuilder(null);
        foreach (var provider in services.GetServices<IShapeTableProvider>())
            await provider.DiscoverAsync(builder);

        foreach (var provider in services.GetServices<IShapeAttributeProvider>())
            ShapeMethods.Describe(builder, provider.GetType());

        var descriptors = new Dictionary<string, ShapeDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (var alteration in builder.BuildAlterations())
        {
            if (!descriptors.TryGetValue(alteration.ShapeType, out var descriptor))
                descriptors[alteration.ShapeType] = descriptor = new ShapeDescriptor { ShapeType = alteration.ShapeType };

            alteration.Alter(descriptor);
        }

        var coded = descriptors.Values.SelectMany(descriptor => descriptor.Bindings)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        return _tables[themeId] = new BoundShapes(
            shared.Templates, coded, descriptors.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), shared.Placement);
    }
}
