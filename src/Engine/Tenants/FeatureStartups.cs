namespace OrchardCore.Environment.Shell.Builders;

/// <summary>What a feature's own code did that costs the tenant this feature, and no more.</summary>
internal sealed class FeatureFault(CatalogFeature feature, string problem, Exception? inner = null) : Exception(
    $"The feature '{feature.Id}' of the module '{feature.Owner.Id}' is left out: {problem}", inner)
{
    public string Feature => feature.Id;

    /// <summary>Runs a part of a start-up. The engine's own slips are the engine's.</summary>
    public static void Watch(Guard guard, string tenant, CatalogFeature feature, Type startup, string part, Action run)
    {
        if (!IsForeign(startup))
            run();

        else if (guard.Run(new ForeignCode($"The start-up '{startup}', in its {part},", tenant, feature.Id), run) is { } thrown)
            throw new FeatureFault(feature, $"the start-up '{startup}' failed in its {part}. {thrown.Message}", thrown);
    }

    public static bool IsForeign(Type startup) => startup.Assembly != typeof(FeatureFault).Assembly;
}

/// <summary>Features that have started, with what they registered; and those that could not.</summary>
/// <param name="Owner">The tenant that start-ups have asked for, and whose alone the services are therefore.</param>
internal sealed record StartedFeatures(
    FeatureSet Features, IReadOnlyList<(CatalogFeature Feature, IStartup Startup)> Startups, IServiceCollection Services,
    IReadOnlyList<FeatureFault> Faults, ShellSettings? Owner);

/// <summary>Makes the start-ups of features and asks them for services. A module's slip costs its own feature.</summary>
internal sealed class FeatureStartups(
    ModuleCatalog catalog, HostServices hostServices, ITypeFeatureProvider types, IServiceProvider host, Guard guard)
{
    private readonly ConcurrentDictionary<Type, IStartup> _made = [];
    private readonly ConcurrentDictionary<string, FeatureFault> _broken = [];

    /// <summary>A feature whose part of the pipeline is missing is none that a tenant could have.</summary>
    public void Break(FeatureFault fault) => _broken[fault.Feature] = fault;

    public bool IsBroken(FeatureFault fault) => _broken.ContainsKey(fault.Feature);

    public StartedFeatures Start(ShellSettings settings, FeatureSet wanted)
    {
        var faults = new List<FeatureFault>();
        var features = wanted;
        foreach (var feature in wanted.Features)
        {
            if (_broken.TryGetValue(feature.Id, out var broken))
                LeaveOut(broken);
        }

        while (true)
        {
            try
            {
                return Register(settings, features, faults);
            }
            catch (FeatureFault fault)
            {
                LeaveOut(fault);
            }
        }

        void LeaveOut(FeatureFault fault)
        {
            faults.Add(fault);
            features = catalog.Without(features, fault.Feature);
        }
    }

    private StartedFeatures Register(ShellSettings settings, FeatureSet features, IReadOnlyList<FeatureFault> faults)
    {
        var (startups, isOwn) = Make(settings, features);
        var services = new ServiceCollection();
        foreach (var (feature, startup) in startups)
        {
            foreach (var added in Add(settings, feature, startup, services))
            {
                if (added is { IsKeyedService: false, ImplementationType: { } type })
                    types.TryAdd(type, feature);
            }
        }

        foreach (var configure in hostServices.TenantServices)
            configure(services);

        return new(features, startups, services, faults, isOwn ? settings : null);
    }

    private IReadOnlyList<ServiceDescriptor> Add(ShellSettings settings, CatalogFeature feature, IStartup startup, ServiceCollection services)
    {
        if (FeatureFault.IsForeign(startup.GetType()))
            return new ForeignServices(feature, startup, services, hostServices.Services).Add(
                run => FeatureFault.Watch(guard, settings.Name, feature, startup.GetType(), "ConfigureServices", run));

        var known = services.Count;
        startup.ConfigureServices(services);
        return [.. services.Skip(known)];
    }

    /// <summary>The start-ups by their features' dependencies, then by the order that they ask for.</summary>
    private (IReadOnlyList<(CatalogFeature, IStartup)> Startups, bool IsOwn) Make(ShellSettings settings, FeatureSet features)
    {
        var ordered = new List<(CatalogFeature Feature, IStartup Startup, int Order)>();
        var isOwn = false;
        foreach (var feature in features.Features)
        {
            foreach (var type in feature.Startups.Where(
                type => RequireFeaturesAttribute.GetRequiredFeatureNamesForType(type).All(features.Has)))
            {
                FeatureFault.Watch(guard, settings.Name, feature, type, "constructor", () =>
                {
                    var startup = Make(settings, type, out var asked);
                    isOwn |= asked;
                    ordered.Add((feature, startup, startup.Order));
                });
            }
        }

        return ([.. ordered.OrderBy(found => found.Order).Select(found => (found.Feature, found.Startup))], isOwn);
    }

    private IStartup Make(ShellSettings settings, Type type, out bool isOwn)
    {
        isOwn = false;
        if (_made.TryGetValue(type, out var made))
            return made;

        var services = new StartupServices(host, settings);
        var startup = (IStartup)ActivatorUtilities.CreateInstance(services, type);
        isOwn = services.IsTenants;
        return isOwn ? startup : _made.GetOrAdd(type, startup);
    }

    /// <summary>What a start-up's constructor may ask for: the host's services, and what is known of the tenant.</summary>
    private sealed class StartupServices(IServiceProvider host, ShellSettings settings) : IServiceProvider, IServiceProviderIsService
    {
        public bool IsTenants { get; private set; }

        public object? GetService(Type serviceType)
        {
            if (serviceType == typeof(IServiceProviderIsService))
                return this;

            if (!IsTenant(serviceType))
                return host.GetService(serviceType);

            // Whoever takes the provider may ask it for these at any time.
            IsTenants = true;
            return serviceType == typeof(ShellSettings) ? settings
                : serviceType == typeof(IServiceProvider) ? this
                : settings.ShellConfiguration;
        }

        public bool IsService(Type serviceType) =>
            IsTenant(serviceType) || host.GetRequiredService<IServiceProviderIsService>().IsService(serviceType);

        private static bool IsTenant(Type type) =>
            type == typeof(ShellSettings) || type == typeof(IServiceProvider) || type == typeof(Configuration.IShellConfiguration);
    }
}
