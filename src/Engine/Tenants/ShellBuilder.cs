using OrchardCore.BackgroundTasks;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>Wakes tenants. What their features register is worked out once per set of features.</summary>
internal sealed class ShellBuilder(
    EnabledFeatures enabled, TenantStores stores, HostServices hostServices,
    ITypeFeatureProvider types, IServiceProvider host, Guard guard)
{
    private readonly ConcurrentDictionary<(FeatureSet, bool HasStore), Lazy<Blueprint>> _blueprints = [];
    private readonly ConcurrentDictionary<Type, IStartup> _startups = [];
    private readonly ConcurrentDictionary<string, Exception> _broken = [];

    /// <summary>The tenant as its store describes it; one that is not set up has no store and little else.</summary>
    public async Task<ShellContext> BuildAsync(ShellSettings settings)
    {
        if (!settings.IsInitialized())
            return Build(settings, enabled.BeforeSetup(settings), null);

        var store = stores.Open(settings);
        try
        {
            var context = Build(settings, await enabled.ReadAsync(settings, store), store);
            await WatchAsync(context);
            return context;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    // A request that was at work when the tenant was released may commit when the next one has begun to keep what it reads.
    private async Task WatchAsync(ShellContext context)
    {
        if (context.Store is not Store store)
            return;

        store.ChangedByOthers = ReleaseAsync;
        if (store.IsOutdated)
            await ReleaseAsync();

        Task ReleaseAsync()
        {
            enabled.Forget(context.Settings);
            return context.ReleaseAsync();
        }
    }

    public ShellContext Build(ShellSettings settings, FeatureSet features, IStore? store)
    {
        foreach (var feature in features.Features)
        {
            if (_broken.TryGetValue(feature.Id, out var reason))
                throw new InvalidOperationException($"The feature '{feature.Id}' could not be configured when the host started.", reason);
        }

        var context = new ShellContext { Settings = settings, Features = features, Store = store, Guard = guard };
        List<(Type, object)> own =
            [(typeof(ShellSettings), settings), (typeof(ShellContext), context), (typeof(FeatureSet), features)];
        if (store is not null)
            own.Add((typeof(IStore), store));

        context.ServiceProvider = Of(features, store is not null).Services.CreateProvider([.. own]);
        return context;
    }

    /// <summary>
    /// The services of all features, for those that configure the shared pipeline. A feature that fails is left out: it
    /// is a matter of the tenants that have it, which will not start, and of no other.
    /// </summary>
    public IServiceProvider BuildForPipeline(FeatureSet all, Action<string, Exception> failed)
    {
        var settings = new ShellSettings { Name = ShellSettings.DefaultShellName };
        var blueprint = Draw(all, (feature, exception) =>
        {
            Break(feature, exception);
            failed(feature, exception);
        });
        var context = new ShellContext { Settings = settings, Features = all, Guard = guard };
        return context.ServiceProvider = blueprint.Services.CreateProvider(
            [(typeof(ShellSettings), settings), (typeof(ShellContext), context), (typeof(FeatureSet), all)]);
    }

    public void Break(string feature, Exception reason) => _broken[feature] = reason;

    /// <summary>What the tenant's features want to be done in the background. The tenant itself may go on sleeping.</summary>
    public async Task<IReadOnlyList<BackgroundTaskSettings>> BackgroundTasksAsync(ShellSettings settings)
    {
        if (enabled.Known(settings) is not { } features)
        {
            using var store = stores.Open(settings);
            features = await enabled.ReadAsync(settings, store);
        }

        return Of(features, hasStore: true).Tasks;
    }

    /// <summary>The startups of the features, by their dependencies, then by the order that they ask for.</summary>
    public IEnumerable<(CatalogFeature Feature, IStartup Startup)> Startups(FeatureSet features) =>
        from feature in features.Features
        from type in feature.Startups
        where RequireFeaturesAttribute.GetRequiredFeatureNamesForType(type).All(features.Has)
        select (feature, _startups.GetOrAdd(
            type, found => (IStartup)ActivatorUtilities.CreateInstance(host, found)));

    private Blueprint Of(FeatureSet features, bool hasStore)
    {
        var blueprint = _blueprints.GetOrAdd((features, hasStore), key => new(() => Draw(key.Item1)));
        try
        {
            return blueprint.Value;
        }
        catch
        {
            // What failed once may work the next time.
            _blueprints.TryRemove(new((features, hasStore), blueprint));
            throw;
        }
    }

    private Blueprint Draw(FeatureSet features, Action<string, Exception>? failed = null)
    {
        var services = new ServiceCollection();
        foreach (var (feature, startup) in Startups(features).OrderBy(found => found.Startup.Order))
        {
            var known = services.Count;
            try
            {
                startup.ConfigureServices(services);
            }
            catch (Exception exception) when (failed is not null)
            {
                failed(feature.Id, exception);
                continue;
            }

            for (var i = known; i < services.Count; i++)
            {
                if (services[i] is { IsKeyedService: false, ImplementationType: { } type })
                    types.TryAdd(type, feature);
            }
        }

        foreach (var configure in hostServices.TenantServices)
            configure(services);

        var tasks = services.Where(service => service.ServiceType == typeof(IBackgroundTask)).Select(TaskOf).OfType<Type>();
        return new Blueprint(
            new ServiceBlueprint(services, hostServices.Services, host),
            [.. tasks.Select(BackgroundTaskExtensions.SettingsOf)]);
    }

    // When it is due has to be known without waking a tenant to make it.
    private Type? TaskOf(ServiceDescriptor service)
    {
        var type = service.ImplementationType ?? service.ImplementationInstance?.GetType() ??
            service.ImplementationFactory?.GetType().GenericTypeArguments[^1];
        if (type?.IsAbstract == false)
            return type;

        guard.Tell(new("The registration of a background task"), new NotSupportedException(
            $"It is made by '{service.ImplementationFactory?.Method.DeclaringType}', which does not say its type, and so never runs: " +
            "register it with AddSingleton<IBackgroundTask, TheTask>()."));
        return null;
    }

    private sealed record Blueprint(ServiceBlueprint Services, IReadOnlyList<BackgroundTaskSettings> Tasks);
}

/// <summary>What the host registered, and what it wants every tenant to have.</summary>
internal sealed class HostServices(IServiceCollection services)
{
    public IServiceCollection Services { get; } = services;
    public List<string> TenantFeatures { get; } = [];
    public List<string> SetupFeatures { get; } = [];
    public List<Action<IServiceCollection>> TenantServices { get; } = [];
}
