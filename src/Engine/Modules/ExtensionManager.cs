namespace OrchardCore.Environment.Extensions;

/// <summary>The modules and themes of the process, and how their features depend on each other.</summary>
internal sealed class ExtensionManager(ModuleCatalog catalog) : IExtensionManager
{
    public IEnumerable<IExtensionInfo> GetExtensions() => catalog.Extensions;

    public IExtensionInfo GetExtension(string extensionId) =>
        catalog.Extensions.FirstOrDefault(extension => Same(extension.Id, extensionId)) ??
        throw new ArgumentException($"There is no module or theme '{extensionId}'.", nameof(extensionId));

    /// <summary>All features, dependencies first.</summary>
    public IEnumerable<IFeatureInfo> GetFeatures() => catalog.All.Features;

    /// <summary>The known ones of the features and what they need, dependencies first.</summary>
    public IEnumerable<IFeatureInfo> GetFeatures(IEnumerable<string> featureIdsToLoad) =>
        catalog.Order(featureIdsToLoad);

    IEnumerable<IFeatureInfo> IExtensionManager.GetFeatures(string[] featureIdsToLoad) => catalog.Order(featureIdsToLoad);

    public IEnumerable<IFeatureInfo> GetFeatureDependencies(string featureId) => catalog.Order([featureId]);

    /// <summary>The feature and all that need it, in one step or more.</summary>
    public IEnumerable<IFeatureInfo> GetDependentFeatures(string featureId) => catalog.All.Features.Where(
        feature => catalog.Order([feature.Id]).Any(needed => Same(needed.Id, featureId)));

    public Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync() => Task.FromResult(GetFeatures());

    public Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync(IEnumerable<string> featureIdsToLoad) =>
        Task.FromResult(GetFeatures(featureIdsToLoad));

    Task<IEnumerable<IFeatureInfo>> IExtensionManager.LoadFeaturesAsync(string[] featureIdsToLoad) => LoadFeaturesAsync(featureIdsToLoad);

    public Task<ExtensionEntry> LoadExtensionAsync(IExtensionInfo extensionInfo)
    {
        var extension = (CatalogExtension)GetExtension(extensionInfo.Id);
        return Task.FromResult(new ExtensionEntry
        {
            ExtensionInfo = extension,
            Assembly = extension.Assembly,
            ExportedTypes = extension.Assembly.ExportedTypes,
        });
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
