using OrchardCore.AutoSetup;
using OrchardCore.Setup;
using OrchardCore;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class ServiceCollectionExtensions
{
    public static OrchardCoreBuilder AddOrchardCore(this IServiceCollection services)
    {
        HeadStart.Begin();
        var host = new HostServices(services);
        services.AddRouting();
        services.AddHttpContextAccessor();
        services.AddSingleton(host);
        services.AddSingleton(provider => ModuleCatalog.Of(
            Assembly.Load(provider.GetRequiredService<IHostEnvironment>().ApplicationName)));
        services.AddSingleton(provider =>
            TenantFolder.For(provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddOptions<ShellOptions>().Configure<TenantFolder>((options, folder) =>
            options.ShellsApplicationDataPath = folder.Root);
        services.AddSingleton<EngineSettings>();
        services.AddSingleton<ReservedPaths>();
        services.AddSingleton<TenantRules>();
        services.AddSingleton<ShellSettingsManager>();
        services.AddSingleton<IShellSettingsManager>(provider => provider.GetRequiredService<ShellSettingsManager>());
        services.AddSingleton<IExtensionManager, ExtensionManager>();
        services.AddSingleton<ITypeFeatureProvider, TypeFeatureProvider>();
        services.AddSingleton<TenantStores>();
        services.AddSingleton<EnabledFeatures>();
        services.AddSingleton<Guard>();
        services.AddSingleton<FeatureStartups>();
        services.AddSingleton<ShellBuilder>();
        services.AddSingleton<ShellHost>();
        services.AddSingleton<IShellHost>(provider => provider.GetRequiredService<ShellHost>());
        services.AddSingleton<Unserved>();
        services.AddSingleton<MatcherPolicy, FeatureGate>();
        services.AddSingleton<ModuleFileTable>();
        services.AddSingleton<ITemplateEngine, LiquidTemplateEngine>();
        services.AddSingleton<IIdGenerator, DefaultIdGenerator>();
        services.AddSingleton<IRecipeReader, RecipeReader>();
        services.AddSingleton<IRecipeHarvester, ApplicationRecipes>();
        services.AddSingleton<IRecipeHarvester, ExtensionRecipes>();
        services.AddSingleton<RecipeApplication>();
        services.AddSingleton<IShellRemovalManager, ShellRemovalManager>();
        services.AddSetup();
        services.AddHostedService<AutoSetupService>();
        services.AddHostedService<StartAnnouncement>();
        services.AddSingleton<RazorShapes>();
        services.AddSingleton<TemplateShelf>();
        services.AddSingleton<PageMemory>();
        SharedMvc.Add(services);
        services.Replace(ServiceDescriptor.Singleton<IFileVersionProvider, FileVersions>());
        return new OrchardCoreBuilder(services) { Host = host };
    }

    public static IServiceCollection AddOrchardCore(
        this IServiceCollection services, Action<OrchardCoreBuilder> configure)
    {
        configure(services.AddOrchardCore());
        return services;
    }
}

public static class ServiceExtensions
{
    public static OrchardCoreBuilder AddOrchardCms(this IServiceCollection services) =>
        services.AddOrchardCore().AddBackgroundService();

    public static IServiceCollection AddOrchardCms(
        this IServiceCollection services, Action<OrchardCoreBuilder> configure)
    {
        configure(services.AddOrchardCms());
        return services;
    }
}
