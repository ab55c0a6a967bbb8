namespace OrchardCore.Environment.Extensions;

/// <summary>Which feature a type belongs to: learnt from what its startup registers, or read from the type itself.</summary>
internal sealed class TypeFeatureProvider(ModuleCatalog catalog) : ITypeFeatureProvider
{
    private readonly ConcurrentDictionary<Type, IFeatureInfo[]> _features = [];

    public IExtensionInfo GetExtensionForDependency(Type dependency) => GetFeatureForDependency(dependency).Extension;

    public IFeatureInfo GetFeatureForDependency(Type dependency) => Find(dependency).FirstOrDefault() ??
        throw new InvalidOperationException($"The type '{dependency}' belongs to no feature.");

    public IEnumerable<IFeatureInfo> GetFeaturesForDependency(Type dependency) => Find(dependency);

    public IEnumerable<Type> GetTypesForFeature(IFeatureInfo feature) =>
        _features.Where(entry => entry.Value.Any(owner => owner.Id == feature.Id)).Select(entry => entry.Key);

    public void TryAdd(Type type, IFeatureInfo feature) => _features.AddOrUpdate(
        type, static (_, added) => [added],
        static (_, known, added) => known.Any(owner => owner.Id == added.Id) ? known : [.. known, added], feature);

    private IFeatureInfo[] Find(Type type) =>
        _features.TryGetValue(type, out var known) ? known
        : Owner(type) is { } owner ? [owner]
        : [];

    private CatalogFeature? Owner(Type type) =>
        type.GetCustomAttributes(typeof(FeatureAttribute), inherit: false) is [FeatureAttribute named]
            ? catalog.Find(named.FeatureName)
            : catalog.Find(catalog.ModuleOf(type.Assembly));
}
