using OrchardCore.BackgroundTasks;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class OrchardCoreBuilderExtensions
{
    public static OrchardCoreBuilder AddGlobalFeatures(this OrchardCoreBuilder builder, params string[] featureIds)
    {
        foreach (var id in featureIds)
            builder.EnableFeature(id);

        return builder;
    }

    public static OrchardCoreBuilder AddTenantFeatures(this OrchardCoreBuilder builder, params string[] featureIds) =>
        builder.AddGlobalFeatures(featureIds);

    /// <summary>What the host has while a tenant waits for its set-up.</summary>
    public static OrchardCoreBuilder AddSetupFeatures(this OrchardCoreBuilder builder, params string[] featureIds)
    {
        builder.Host.SetupFeatures.AddRange(featureIds);
        return builder;
    }

    /// <summary>Runs the background tasks of all tenants.</summary>
    public static OrchardCoreBuilder AddBackgroundService(this OrchardCoreBuilder builder)
    {
        builder.ApplicationServices.TryAddSingleton(TimeProvider.System);
        builder.ApplicationServices.AddSingleton(host =>
            new TenantTasks(host.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        builder.ApplicationServices.AddSingleton<TaskRuns>();
        builder.ApplicationServices.AddSingleton<BackgroundTaskRunner>();
        builder.ApplicationServices.AddSingleton<IHostedService>(host => host.GetRequiredService<BackgroundTaskRunner>());
        builder.ApplicationServices.AddSingleton<TenantSleep>();
        builder.ApplicationServices.AddSingleton<IHostedService>(host => host.GetRequiredService<TenantSleep>());
        return builder;
    }
}
