namespace OrchardCore.DisplayManagement.Templates;

/// <summary>
/// The templates and placement rules of a set of features under a theme, shared by all tenants that have both.
/// Dependents come after what they depend on, the theme after all modules, and what comes later wins.
/// </summary>
internal sealed class TemplateShelf(ModuleCatalog catalog, IEnumerable<ITemplateEngine> engines, RazorShapes razor)
{
    private readonly ConcurrentDictionary<(FeatureSet, string), Lazy<SharedShapes>> _shelf = [];
    private readonly ConcurrentDictionary<CatalogExtension, Lazy<KeyValuePair<string, ShapeBinding>[]>> _extensions = [];
    private readonly ITemplateEngine[] _engines = [.. engines];

    public SharedShapes Of(FeatureSet features, string themeId) =>
        _shelf.GetOrAdd((features, themeId.ToLowerInvariant()), key => new(() => Build(key.Item1, key.Item2))).Value;

    private SharedShapes Build(FeatureSet features, string themeId)
    {
        var templates = new Dictionary<string, ShapeBinding>(CoreShapes.Bindings, StringComparer.OrdinalIgnoreCase);
        var placements = new List<(string, PlacementFile)>();
        foreach (var extension in Modules(features).Concat(Themes(themeId)))
        {
            foreach (var (shapeType, binding) in _extensions.GetOrAdd(extension, found => new(() => [.. Read(found)])).Value)
                templates[shapeType] = binding;

            if (PlacementReader.Read(extension) is { } placement)
                placements.Add((extension.Id, placement));
        }

        return new(templates.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), new PlacementTable(placements));
    }

    private static IEnumerable<CatalogExtension> Modules(FeatureSet features) =>
        features.Features.Select(feature => feature.Owner).Distinct()
            .Where(extension => extension.ModuleInfo is not ThemeAttribute);

    /// <summary>The theme after those it builds on.</summary>
    private IEnumerable<CatalogExtension> Themes(string themeId)
    {
        var chain = new List<CatalogExtension>();
        for (var id = themeId; id is { Length: > 0 };)
        {
            var theme = catalog.Extensions.FirstOrDefault(
                extension => extension.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
            if (theme is null || chain.Contains(theme))
                break;

            chain.Insert(0, theme);
            id = (theme.ModuleInfo as ThemeAttribute)?.BaseTheme;
        }

        return chain;
    }

    private IEnumerable<KeyValuePair<string, ShapeBinding>> Read(CatalogExtension extension)
    {
        foreach (var (path, template) in razor.Of(extension))
        {
            if (TemplateNames.ShapeTypeOf(path) is { } shapeType)
                yield return new(shapeType, Bind(shapeType, $"{extension.Id}/Views/{path}", template));
        }

        foreach (var file in extension.Resources("Views/"))
        {
            var engine = Array.Find(_engines, known => file.Path.EndsWith(known.Extension, StringComparison.OrdinalIgnoreCase));
            if (engine is not null && TemplateNames.ShapeTypeOf(file.Path["Views/".Length..]) is { } shapeType)
                yield return new(shapeType, Bind(shapeType, $"{extension.Id}/{file.Path}", engine.Open(file)));
        }
    }

    private static ShapeBinding Bind(string shapeType, string source, IShapeTemplate template) => new()
    {
        BindingName = shapeType,
        BindingSource = source,
        Template = template,
        BindingAsync = async context =>
        {
            // For code that asks the table itself; the engine writes without this detour.
            using var writer = new StringWriter();
            await template.RenderAsync(context, writer);
            return new Microsoft.AspNetCore.Html.HtmlString(writer.ToString());
        },
    };
}

/// <summary>What tenants with the same features and theme have in common.</summary>
internal sealed record SharedShapes(FrozenDictionary<string, ShapeBinding> Templates, PlacementTable Placement);
