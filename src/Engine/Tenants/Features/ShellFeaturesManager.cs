namespace OrchardCore.Environment.Shell;

/// <summary>Enables and disables features of the tenant. It is built anew once the change has been committed.</summary>
internal sealed class ShellFeaturesManager(
    ModuleCatalog catalog, FeatureSet features, ShellSettings settings, IShellDescriptorManager descriptors,
    IEnumerable<IFeatureEventHandler> handlers) : IShellFeaturesManager
{
    public Task<IEnumerable<IFeatureInfo>> GetAvailableFeaturesAsync() => Found(catalog.All.Features.Where(IsAllowed));

    public Task<IEnumerable<IFeatureInfo>> GetEnabledFeaturesAsync() => Found(features.Features);

    public Task<IEnumerable<IFeatureInfo>> GetDisabledFeaturesAsync() =>
        Found(catalog.All.Features.Where(feature => IsAllowed(feature) && !features.Has(feature.Id)));

    public Task<IEnumerable<IFeatureInfo>> GetAlwaysEnabledFeaturesAsync() =>
        Found(features.Features.Where(feature => feature.IsAlwaysEnabled));

    public Task<IEnumerable<IExtensionInfo>> GetEnabledExtensionsAsync() =>
        Task.FromResult(features.Features.Select(feature => feature.Extension).Distinct());

    /// <summary>
    /// Without <paramref name="force"/>, a feature is enabled only if all that it needs is, and disabled only if nothing
    /// that is enabled needs it; with it, those come along. Answers what was disabled and what was enabled.
    /// </summary>
    public async Task<(IEnumerable<IFeatureInfo>, IEnumerable<IFeatureInfo>)> UpdateFeaturesAsync(
        IEnumerable<IFeatureInfo> featuresToDisable, IEnumerable<IFeatureInfo> featuresToEnable, bool force)
    {
        var descriptor = await descriptors.GetShellDescriptorAsync();
        var disable = Disable([.. featuresToDisable.Select(feature => feature.Id)], force);
        var enable = Enable([.. featuresToEnable.Select(feature => feature.Id)], force);
        if (disable.Count == 0 && enable.Count == 0)
            return ([], []);

        foreach (var handler in handlers)
        {
            foreach (var feature in disable)
                await handler.DisablingAsync(feature);

            foreach (var feature in enable)
                await handler.EnablingAsync(feature);
        }

        var ids = descriptor.Features.Select(feature => feature.Id)
            .Where(id => !disable.Exists(feature => feature.Id == id))
            .Concat(enable.Select(feature => feature.Id)).Distinct();
        await descriptors.UpdateShellDescriptorAsync(descriptor.SerialNumber, ids.Select(id => new ShellFeature(id)));
        FeatureChanges.Announce(disable, enable);
        return (disable, enable);
    }

    private List<IFeatureInfo> Enable(string[] ids, bool force)
    {
        var wanted = force ? catalog.Order(ids).Select(feature => feature.Id) : ids;
        return [.. wanted.Select(catalog.Find).OfType<CatalogFeature>().Where(feature =>
            IsAllowed(feature) && !features.Has(feature.Id) &&
            (force || feature.Dependencies.All(needed => features.Has(needed) || ids.Contains(needed))))];
    }

    private List<IFeatureInfo> Disable(string[] ids, bool force)
    {
        var affected = features.Features.Where(feature => !feature.IsAlwaysEnabled && features.Has(feature.Id) &&
            catalog.Order([feature.Id]).Any(needed => ids.Contains(needed.Id))).ToArray();
        return force
            ? [.. affected]
            : [.. affected.Where(feature => ids.Contains(feature.Id) && !affected.Any(other =>
                !ids.Contains(other.Id) && catalog.Order([other.Id]).Contains(feature)))];
    }

    private bool IsAllowed(CatalogFeature feature) => settings.IsDefaultShell() || !feature.DefaultTenantOnly;

    private static Task<IEnumerable<IFeatureInfo>> Found(IEnumerable<IFeatureInfo> found) => Task.FromResult(found);
}
