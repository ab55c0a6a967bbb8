using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.Modules.Manifest;
using ManifestFeature = OrchardCore.Modules.Manifest.FeatureAttribute;
using OwnFeature = OrchardCore.Modules.FeatureAttribute;

namespace OrchardCore.Environment.Extensions;

/// <summary>Every feature of the process: the engine's own, and those of the modules that the host names.</summary>
internal sealed class ModuleCatalog
{
    private readonly Dictionary<string, CatalogFeature> _features = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, FeatureSet> _sets = new(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenDictionary<string, CatalogExtension> _themes;

    public ModuleCatalog(IEnumerable<CatalogFeature> builtIn, IEnumerable<Assembly> modules)
    {
        var problems = new List<string>();
        foreach (var feature in builtIn.Concat(modules.SelectMany(module => Read(module, problems))))
        {
            if (!_features.TryAdd(feature.Id, feature))
                problems.Add($"The feature '{feature.Id}' is declared twice.");
        }

        problems.AddRange(
            from feature in _features.Values
            from needed in feature.Dependencies
            where !_features.ContainsKey(needed)
            select $"The feature '{feature.Id}' needs '{needed}', which no module declares.");
        if (problems.Count > 0)
            throw new InvalidOperationException(string.Join(System.Environment.NewLine, problems));

        All = Resolve(_features.Keys);
        _themes = Extensions.Where(extension => extension.ModuleInfo is ThemeAttribute)
            .ToFrozenDictionary(extension => extension.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The features of the engine, and of the modules that <paramref name="host"/> was built with.</summary>
    public static ModuleCatalog Of(Assembly? host) => new(
        BuiltInFeatures.Assemble(),
        host?.GetCustomAttributes<ModuleNameAttribute>().Select(module => Assembly.Load(module.Name)) ?? []);

    public FeatureSet All { get; }

    public IEnumerable<CatalogExtension> Extensions => _features.Values.Select(feature => feature.Owner).Distinct();

    public IEnumerable<Assembly> Assemblies =>
        Extensions.Select(extension => extension.Assembly).Append(typeof(ModuleCatalog).Assembly).Distinct();

    public CatalogExtension? Theme(string name) => _themes.GetValueOrDefault(name);

    public CatalogFeature? Find(string id) => _features.GetValueOrDefault(id);

    /// <summary>The id of the module that is <paramref name="assembly"/>; the name of the engine's own says nothing.</summary>
    public string ModuleOf(Assembly assembly) =>
        Extensions.FirstOrDefault(extension => extension.Assembly == assembly)?.Id ?? assembly.GetName().Name!;

    /// <summary>The known ones of <paramref name="ids"/> and all that they need, dependencies first.</summary>
    public FeatureSet Resolve(IEnumerable<string> ids)
    {
        var always = _features.Values.Where(feature => feature.IsAlwaysEnabled).Select(feature => feature.Id);
        var wanted = always.Concat(ids).Where(_features.ContainsKey)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(id => _features[id])
            .OrderBy(feature => feature.Priority).ThenBy(feature => feature.Id, StringComparer.Ordinal).ToArray();

        return _sets.GetOrAdd(string.Join(' ', wanted.Select(feature => feature.Id)), _ => new FeatureSet(Order(wanted)));
    }

    /// <summary>The known ones of <paramref name="ids"/> and all that they need, dependencies first; no others.</summary>
    public IReadOnlyList<CatalogFeature> Order(IEnumerable<string> ids) =>
        Order([.. ids.Where(_features.ContainsKey).Select(id => _features[id])]);

    private List<CatalogFeature> Order(CatalogFeature[] wanted)
    {
        var ordered = new List<CatalogFeature>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in wanted)
            Visit(feature);

        return ordered;

        void Visit(CatalogFeature feature)
        {
            if (!seen.Add(feature.Id))
                return;

            foreach (var needed in feature.Dependencies)
                Visit(_features[needed]);

            ordered.Add(feature);
        }
    }

    private static IEnumerable<CatalogFeature> Read(Assembly module, List<string> problems)
    {
        if (module.GetCustomAttribute<ModuleAttribute>() is not { } manifest)
        {
            problems.Add($"'{module.GetName().Name}' is named as a module and has no manifest.");
            return [];
        }

        var id = manifest.Id ?? module.GetName().Name!;
        var extension = new CatalogExtension(id, manifest, module);
        var features = module.GetCustomAttributes<ManifestFeature>()
            .Where(feature => feature is not ModuleAttribute)
            .Select(feature => Feature(extension, feature, feature.Id ?? id)).ToList();
        if (!features.Exists(feature => feature.Id == id))
            features.Insert(0, Feature(extension, manifest, id));

        foreach (var startups in module.GetExportedTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IStartup)))
            .GroupBy(type => type.GetCustomAttribute<OwnFeature>()?.FeatureName ?? id))
        {
            if (features.Find(feature => feature.Id == startups.Key) is { } feature)
                feature.Startups = [.. startups];
            else
                problems.Add($"'{id}' has a startup for '{startups.Key}', which its manifest does not declare.");
        }

        return features;
    }

    private static CatalogFeature Feature(CatalogExtension extension, ManifestFeature manifest, string id) =>
        extension.Add(new CatalogFeature(id, extension)
        {
            Name = manifest.Name ?? id,
            Category = manifest.Category,
            Description = manifest.Description,
            Dependencies = manifest.Dependencies,
            Priority = int.TryParse(manifest.Priority, out var priority) ? priority : 0,
            DefaultTenantOnly = manifest.DefaultTenantOnly,
            EnabledByDependencyOnly = manifest.EnabledByDependencyOnly,
            IsAlwaysEnabled = manifest.IsAlwaysEnabled,
        });
}
