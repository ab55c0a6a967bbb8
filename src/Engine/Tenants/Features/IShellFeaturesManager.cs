namespace OrchardCore.Environment.Shell;

public interface IShellFeaturesManager
{
    Task<IEnumerable<IFeatureInfo>> GetAlwaysEnabledFeaturesAsync();
    Task<IEnumerable<IFeatureInfo>> GetAvailableFeaturesAsync();
    Task<IEnumerable<IFeatureInfo>> GetDisabledFeaturesAsync();
    Task<IEnumerable<IExtensionInfo>> GetEnabledExtensionsAsync();
    Task<IEnumerable<IFeatureInfo>> GetEnabledFeaturesAsync();
    Task<(IEnumerable<IFeatureInfo>, IEnumerable<IFeatureInfo>)> UpdateFeaturesAsync(IEnumerable<IFeatureInfo> featuresToDisable, IEnumerable<IFeatureInfo> featuresToEnable, bool force);
}

public static class ShellFeaturesManagerExtensions
{
    public static async Task<bool> IsFeatureEnabledAsync(
        this IShellFeaturesManager shellFeaturesManager, string featureId) =>
        (await shellFeaturesManager.GetEnabledFeaturesAsync()).Any(feature => feature.Id == featureId);

    public static Task<IEnumerable<IFeatureInfo>> EnableFeaturesAsync(
        this IShellFeaturesManager shellFeaturesManager, IEnumerable<IFeatureInfo> features) =>
        shellFeaturesManager.EnableFeaturesAsync(features, force: false);

    public static async Task<IEnumerable<IFeatureInfo>> EnableFeaturesAsync(
        this IShellFeaturesManager shellFeaturesManager, IEnumerable<IFeatureInfo> features, bool force) =>
        (await shellFeaturesManager.UpdateFeaturesAsync([], features, force)).Item2;

    public static Task EnableFeaturesAsync(this IShellFeaturesManager shellFeaturesManager, params string[] featureIds) =>
        shellFeaturesManager.UpdateFeaturesAsync([], featureIds);

    public static Task<IEnumerable<IFeatureInfo>> DisableFeaturesAsync(
        this IShellFeaturesManager shellFeaturesManager, IEnumerable<IFeatureInfo> features) =>
        shellFeaturesManager.DisableFeaturesAsync(features, force: false);

    public static async Task<IEnumerable<IFeatureInfo>> DisableFeaturesAsync(
        this IShellFeaturesManager shellFeaturesManager, IEnumerable<IFeatureInfo> features, bool force) =>
        (await shellFeaturesManager.UpdateFeaturesAsync(features, [], force)).Item1;

    public static Task DisableFeaturesAsync(this IShellFeaturesManager shellFeaturesManager, params string[] featureIds) =>
        shellFeaturesManager.UpdateFeaturesAsync(featureIds, []);

    public static async Task UpdateFeaturesAsync(
        this IShellFeaturesManager shellFeaturesManager,
        IEnumerable<string> featureIdsToDisable, IEnumerable<string> featureIdsToEnable)
    {
        var available = (await shellFeaturesManager.GetAvailableFeaturesAsync()).ToArray();
        await shellFeaturesManager.UpdateFeaturesAsync(
            available.Where(feature => featureIdsToDisable.Contains(feature.Id)),
            available.Where(feature => featureIdsToEnable.Contains(feature.Id)), force: true);
    }
}

public interface IFeatureEventHandler
{
    Task DisabledAsync(IFeatureInfo feature) => Task.CompletedTask;
    Task DisablingAsync(IFeatureInfo feature) => Task.CompletedTask;
    Task EnabledAsync(IFeatureInfo feature) => Task.CompletedTask;
    Task EnablingAsync(IFeatureInfo feature) => Task.CompletedTask;
    Task InstalledAsync(IFeatureInfo feature) => Task.CompletedTask;
    Task InstallingAsync(IFeatureInfo feature) => Task.CompletedTask;
    Task UninstalledAsync(IFeatureInfo feature) => Task.CompletedTask;
    Task UninstallingAsync(IFeatureInfo feature) => Task.CompletedTask;
}

public interface IShellDescriptorManagerEventHandler
{
    Task ChangedAsync(ShellDescriptor descriptor, ShellSettings settings);
}
