namespace OrchardCore.Environment.Shell;

/// <summary>Tells the features of the rebuilt tenant which of them are new and which are gone.</summary>
internal static class FeatureChanges
{
    public static void Announce(IReadOnlyList<IFeatureInfo> disabled, IReadOnlyList<IFeatureInfo> enabled) =>
        ShellScope.AddDeferredTask(async scope =>
        {
            var host = scope.ServiceProvider.GetRequiredService<IShellHost>();
            var settings = scope.ShellContext.Settings;
            await host.ReleaseShellContextAsync(settings);

            var rebuilt = await host.GetScopeAsync(settings);
            await rebuilt.UsingAsync(_ => TellAsync(rebuilt.ServiceProvider, disabled, enabled));
        });

    private static async Task TellAsync(
        IServiceProvider services, IReadOnlyList<IFeatureInfo> disabled, IReadOnlyList<IFeatureInfo> enabled)
    {
        foreach (var handler in services.GetServices<IFeatureEventHandler>())
        {
            foreach (var feature in disabled)
                await handler.DisabledAsync(feature);

            foreach (var feature in enabled)
                await handler.EnabledAsync(feature);
        }
    }
}
