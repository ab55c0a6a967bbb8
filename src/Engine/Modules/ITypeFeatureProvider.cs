namespace OrchardCore.Environment.Extensions;

public interface ITypeFeatureProvider
{
    IExtensionInfo GetExtensionForDependency(Type dependency);
    IFeatureInfo GetFeatureForDependency(Type dependency);
    IEnumerable<IFeatureInfo> GetFeaturesForDependency(Type dependency);
    IEnumerable<Type> GetTypesForFeature(IFeatureInfo feature);
    void TryAdd(Type type, IFeatureInfo feature);
}
