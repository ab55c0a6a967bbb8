namespace OrchardCore.Modules;

/// <summary>The small things that everything else in a tenant builds on: clock, ids, slugs, signals, locks and features.</summary>
internal sealed class TenantBasicsStartup : StartupBase
{
    public override int Order => int.MinValue;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton(tenant => tenant.GetRequiredService<ShellSettings>().ShellConfiguration);
        services.AddSingleton<IClock, Clock>();
        services.AddScoped<ILocalClock, LocalClock>();
        services.AddSingleton<IIdGenerator, DefaultIdGenerator>();
        services.AddSingleton<ISlugService, SlugService>();
        services.AddSingleton<ISignal, Signal>();
        services.AddScoped<IShellDescriptorManager, ShellDescriptorManager>();
        services.AddScoped<IShellFeaturesManager, ShellFeaturesManager>();
        services.AddScoped<IShellReleaseManager, ShellReleaseManager>();
        services.AddSingleton<LocalLock>();
        services.AddSingleton<ILocalLock>(tenant => tenant.GetRequiredService<LocalLock>());
        services.AddSingleton<IDistributedLock>(tenant => tenant.GetRequiredService<LocalLock>());
    }
}
