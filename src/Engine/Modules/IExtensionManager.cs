using OrchardCore.Modules.Manifest;

namespace OrchardCore.Environment.Extensions;

public interface IExtensionManager
{
    IEnumerable<IFeatureInfo> GetDependentFeatures(string featureId);
    IExtensionInfo GetExtension(string extensionId);
    IEnumerable<IExtensionInfo> GetExtensions();
    IEnumerable<IFeatureInfo> GetFeatureDependencies(string featureId);
    IEnumerable<IFeatureInfo> GetFeatures();
    IEnumerable<IFeatureInfo> GetFeatures(IEnumerable<string> featureIdsToLoad);
    [Obsolete("Give a list that is no array.")]
    IEnumerable<IFeatureInfo> GetFeatures(string[] featureIdsToLoad);
    Task<ExtensionEntry> LoadExtensionAsync(IExtensionInfo extensionInfo);
    Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync();
    Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync(IEnumerable<string> featureIdsToLoad);
    [Obsolete("Give a list that is no array.")]
    Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync(string[] featureIdsToLoad);
}

public interface IExtensionInfo
{
    bool Exists { get; }
    IEnumerable<IFeatureInfo> Features { get; }
    string Id { get; }
    IManifestInfo Manifest { get; }
    string SubPath { get; }
}

public interface IManifestInfo
{
    string Author { get; }
    string Description { get; }
    bool Exists { get; }
    ModuleAttribute ModuleInfo { get; }
    string Name { get; }
    IEnumerable<string> Tags { get; }
    string Type { get; }
    string Version { get; }
    string Website { get; }
}

public interface ITypeFeatureProvider
{
    IExtensionInfo GetExtensionForDependency(Type dependency);
    IFeatureInfo GetFeatureForDependency(Type dependency);
    IEnumerable<IFeatureInfo> GetFeaturesForDependency(Type dependency);
    IEnumerable<Type> GetTypesForFeature(IFeatureInfo feature);
    void TryAdd(Type type, IFeatureInfo feature);
}
