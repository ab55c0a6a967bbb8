using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>Wakes tenants. What their features register is worked out once per set of features.</summary>
internal sealed class ShellBuilder(
    ModuleCatalog catalog, HostServices hostServices, ITypeFeatureProvider types, IServiceProvider host)
{
    private readonly ConcurrentDictionary<FeatureSet, Lazy<ServiceBlueprint>> _blueprints = [];
    private readonly ConcurrentDictionary<Type, IStartup> _startups = [];

    public ShellContext Build(ShellSettings settings)
    {
        var wanted = settings.ShellConfiguration.GetSection("Features").Get<string[]>() ?? [];
        var unknown = wanted.Where(id => catalog.Find(id) is null).ToArray();
        if (unknown.Length > 0)
            throw new InvalidOperationException($"Unknown features: {string.Join(", ", unknown)}.");

        var allowed = wanted.Concat(hostServices.TenantFeatures)
            .Where(id => settings.IsDefaultShell() || catalog.Find(id) is not { DefaultTenantOnly: true });
        return Build(settings, catalog.Resolve(allowed));
    }

    public ShellContext Build(ShellSettings settings, FeatureSet features)
    {
        var context = new ShellContext { Settings = settings, Features = features };
        context.ServiceProvider = _blueprints.GetOrAdd(features, set => new(() => Blueprint(set))).Value.CreateProvider(
            (typeof(ShellSettings), settings), (typeof(ShellContext), context), (typeof(FeatureSet), features));
        return context;
    }

    /// <summary>The startups of the features, by their dependencies, then by the order that they ask for.</summary>
    public IEnumerable<(CatalogFeature Feature, IStartup Startup)> Startups(FeatureSet features) =>
        from feature in features.Features
        from type in feature.Startups
        where RequireFeaturesAttribute.GetRequiredFeatureNamesForType(type).All(features.Has)
        select (feature, _startups.GetOrAdd(
            type, found => (IStartup)ActivatorUtilities.CreateInstance(host, found)));

    private ServiceBlueprint Blueprint(FeatureSet features)
    {
        var services = new ServiceCollection();
        foreach (var (feature, startup) in Startups(features).OrderBy(found => found.Startup.Order))
        {
            var known = services.Count;
            startup.ConfigureServices(services);
            for (var i = known; i < services.Count; i++)
            {
                if (services[i] is { IsKeyedService: false, ImplementationType: { } type })
                    types.TryAdd(type, feature);
            }
        }

        foreach (var configure in hostServices.TenantServices)
            configure(services);

        return new ServiceBlueprint(services, hostServices.Services, host);
    }
}

/// <summary>What the host registered, and what it wants every tenant to have.</summary>
internal sealed class HostServices(IServiceCollection services)
{
    public IServiceCollection Services { get; } = services;
    public List<string> TenantFeatures { get; } = [];
    public List<Action<IServiceCollection>> TenantServices { get; } = [];
}
