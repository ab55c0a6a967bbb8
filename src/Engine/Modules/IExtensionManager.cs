namespace OrchardCore.Environment.Extensions;

public interface IExtensionManager
{
    IEnumerable<IFeatureInfo> GetDependentFeatures(string featureId);
    IExtensionInfo GetExtension(string extensionId);
    IEnumerable<IExtensionInfo> GetExtensions();
    IEnumerable<IFeatureInfo> GetFeatureDependencies(string featureId);
    IEnumerable<IFeatureInfo> GetFeatures();
    IEnumerable<IFeatureInfo> GetFeatures(IEnumerable<string> featureIdsToLoad);
    Task<ExtensionEntry> LoadExtensionAsync(IExtensionInfo extensionInfo);
    Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync();
    Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync(IEnumerable<string> featureIdsToLoad);
}
