using OrchardCore.Modules.Manifest;

namespace OrchardCore.Environment.Extensions;

/// <summary>Where each room of the engine declares the features that it carries.</summary>
internal sealed class BuiltInCatalog
{
    private readonly List<CatalogFeature> _features = [];

    public IReadOnlyList<CatalogFeature> Features => _features;

    public void Feature(
        string id, string? name = null, string category = "", string description = "",
        string[]? dependencies = null, Type[]? startups = null, bool alwaysEnabled = false,
        bool defaultTenantOnly = false, bool enabledByDependencyOnly = false, int priority = 0)
    {
        var manifest = new ModuleAttribute { Id = id, Name = name ?? id };
        Add(manifest, id, name, category, description, dependencies, startups,
            alwaysEnabled, defaultTenantOnly, enabledByDependencyOnly, priority);
    }

    public void Theme(
        string id, string? name = null, string description = "", string? baseTheme = null,
        string[]? dependencies = null, Type[]? startups = null)
    {
        var manifest = new ThemeAttribute { Id = id, Name = name ?? id, BaseTheme = baseTheme };
        string[] needed = baseTheme is null ? dependencies ?? [] : [baseTheme, .. dependencies ?? []];
        Add(manifest, id, name, "Theme", description, needed, startups, false, false, false, 0);
    }

    private void Add(
        ModuleAttribute manifest, string id, string? name, string category, string description,
        string[]? dependencies, Type[]? startups, bool always, bool defaultOnly, bool byDependency, int priority)
    {
        if (_features.Exists(feature => string.Equals(feature.Id, id, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException($"The engine declares the feature '{id}' twice.");

        var extension = new CatalogExtension(id, manifest, typeof(BuiltInCatalog).Assembly);
        _features.Add(extension.Add(new CatalogFeature(id, extension)
        {
            Name = name ?? id,
            Category = category,
            Description = description,
            Dependencies = dependencies ?? [],
            Startups = startups ?? [],
            IsAlwaysEnabled = always,
            DefaultTenantOnly = defaultOnly,
            EnabledByDependencyOnly = byDependency,
            Priority = priority,
        }));
    }
}
