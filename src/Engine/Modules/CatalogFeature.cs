using OrchardCore.Modules.Manifest;

namespace OrchardCore.Environment.Extensions;

internal sealed class CatalogFeature(string id, CatalogExtension extension) : IFeatureInfo
{
    public string Id { get; } = id;
    public CatalogExtension Owner { get; } = extension;
    public IExtensionInfo Extension => Owner;
    public string Name { get; init; } = id;
    public string Category { get; init; } = "";
    public string Description { get; init; } = "";
    public string[] Dependencies { get; init; } = [];
    public Type[] Startups { get; set; } = [];
    public int Priority { get; init; }
    public bool DefaultTenantOnly { get; init; }
    public bool EnabledByDependencyOnly { get; init; }
    public bool IsAlwaysEnabled { get; init; }
}

/// <summary>A module or theme: an assembly with a manifest, or a part of the engine.</summary>
internal sealed class CatalogExtension(
    string id, ModuleAttribute manifest, Assembly assembly, string? root = null)
    : IExtensionInfo, IManifestInfo
{
    private readonly List<CatalogFeature> _features = [];

    public string Id { get; } = id;
    public Assembly Assembly { get; } = assembly;
    public string SubPath => "Areas/" + Id;
    public bool Exists => true;
    public IManifestInfo Manifest => this;
    public IEnumerable<IFeatureInfo> Features => _features;
    public ModuleAttribute ModuleInfo { get; } = manifest;
    public bool IsTheme => ModuleInfo is DisplayManagement.Manifest.ThemeAttribute;
    public string Name => ModuleInfo.Name ?? Id;
    public string Author => ModuleInfo.Author;
    public string Description => ModuleInfo.Description;
    public string Type => ModuleInfo.Type;
    public string Version => ModuleInfo.Version;
    public string Website => ModuleInfo.Website;
    public IEnumerable<string> Tags => ModuleInfo.Tags;

    // The engine holds many extensions: the names of their files start with the id of theirs.
    private readonly string _root = root ?? (assembly == typeof(CatalogExtension).Assembly ? id + "/" : "");

    /// <summary>The embedded files below <paramref name="folder"/>, such as <c>Views/</c>.</summary>
    public IEnumerable<ExtensionResource> Resources(string folder)
    {
        foreach (var name in Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(_root + folder, StringComparison.OrdinalIgnoreCase))
                yield return new ExtensionResource(name[_root.Length..], Assembly, name);
        }
    }

    public CatalogFeature Add(CatalogFeature feature)
    {
        _features.Add(feature);
        return feature;
    }

    public void Remove(CatalogFeature feature) => _features.Remove(feature);
}
