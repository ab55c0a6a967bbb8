namespace OrchardCore.Environment.Shell.Builders;

/// <summary>Enabled features with all that they depend on, dependencies first. Tenants with the same ones share it.</summary>
internal sealed class FeatureSet(IReadOnlyList<CatalogFeature> features)
{
    public IReadOnlyList<CatalogFeature> Features { get; } = features;

    public FrozenSet<string> Ids { get; } =
        features.Select(feature => feature.Id).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool Has(string featureId) => Ids.Contains(featureId);
}
