using OrchardCore.BackgroundTasks;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>Wakes tenants. What their features register is worked out once per set of features.</summary>
internal sealed class ShellBuilder(
    EnabledFeatures enabled, TenantStores stores, HostServices hostServices, FeatureStartups startups,
    ModuleCatalog catalog, IServiceProvider host, Guard guard, ILogger<ShellBuilder> logger)
{
    private readonly ConcurrentDictionary<(FeatureSet, bool HasStore), Lazy<Blueprint>> _blueprints = [];

    // Where a start-up has asked for the tenant's settings, what it registers may be no other tenant's.
    private readonly ConditionalWeakTable<ShellSettings, OwnBlueprint> _own = [];

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

        var outdated = new OutdatedTenant(context, enabled);
        store.FollowerOfOthers = outdated;
        if (store.IsOutdated)
            await outdated.ReleaseAsync();
    }

    /// <summary>The tenant without those of its features that fail; the log says why.</summary>
    public ShellContext Build(ShellSettings settings, FeatureSet features, IStore? store)
    {
        var faults = new List<FeatureFault>();
        while (true)
        {
            var blueprint = Of(settings, features, store is not null);
            var context = Of(settings, blueprint, store);
            try
            {
                context.Filters = TenantMvc.Filters(context, blueprint.Mvc, host, guard);
                context.Faults = [.. faults, .. blueprint.Faults];
                foreach (var fault in context.Faults)
                    Tell(settings, fault);

                return context;
            }
            catch (FeatureFault fault)
            {
                // Its store goes on to the next.
                context.EndServicesAsync().GetAwaiter().GetResult();
                faults.Add(fault);
                features = catalog.Without(features, fault.Feature);
            }
        }
    }

    private ShellContext Of(ShellSettings settings, Blueprint blueprint, IStore? store)
    {
        var context = new ShellContext { Settings = settings, Features = blueprint.Features, Store = store, Guard = guard };
        List<(Type, object)> own =
            [(typeof(ShellSettings), settings), (typeof(ShellContext), context), (typeof(FeatureSet), blueprint.Features)];
        if (store is not null)
            own.Add((typeof(IStore), store));

        context.ServiceProvider = blueprint.Services.CreateProvider([.. own]);
        if (store is Store watched && context.ServiceProvider.GetService<TenantPages>() is { } pages)
            watched.Follower = pages;

        return context;
    }

    /// <summary>What configures the shared pipeline: a tenant that has all features, as far as they start.</summary>
    public (IServiceProvider Services, IReadOnlyList<(CatalogFeature Feature, IStartup Startup)> Startups) BuildForPipeline(FeatureSet all)
    {
        var settings = new ShellSettings { Name = ShellSettings.DefaultShellName };
        var started = startups.Start(settings, all);
        foreach (var fault in started.Faults)
            Break(fault);

        var context = Of(settings, Draw(started), null);
        return (context.ServiceProvider, started.Startups);
    }

    /// <summary>No tenant has the feature from now on.</summary>
    public void Break(FeatureFault fault)
    {
        startups.Break(fault);
        _blueprints.Clear();
        _own.Clear();
        Tell(null, fault);
    }

    /// <summary>What the tenant's features want to be done in the background. The tenant itself may go on sleeping.</summary>
    public async Task<IReadOnlyList<BackgroundTaskSettings>> BackgroundTasksAsync(ShellSettings settings)
    {
        if (enabled.Known(settings) is not { } features)
        {
            using var store = stores.Open(settings);
            features = await enabled.ReadAsync(settings, store);
        }

        return Of(settings, features, hasStore: true).Tasks;
    }

    private Blueprint Of(ShellSettings settings, FeatureSet features, bool hasStore)
    {
        var key = (features, hasStore);
        if (_own.TryGetValue(settings, out var own) && own.Key == key)
            return own.Blueprint;

        var lazy = _blueprints.GetOrAdd(key, _ => new(() => Draw(startups.Start(settings, features))));
        try
        {
            var blueprint = lazy.Value;
            // What failed once may work the next time.
            if (blueprint.Faults.Any(fault => !startups.IsBroken(fault)))
                _blueprints.TryRemove(new(key, lazy));

            if (blueprint.Owner is null || blueprint.Owner == settings)
                return blueprint;

            blueprint = Draw(startups.Start(settings, features));
            _own.AddOrUpdate(settings, new(key, blueprint));
            return blueprint;
        }
        catch
        {
            _blueprints.TryRemove(new(key, lazy));
            throw;
        }
    }

    private Blueprint Draw(StartedFeatures started)
    {
        var tasks = started.Services.Where(service => service.ServiceType == typeof(IBackgroundTask)).Select(TaskOf).OfType<Type>();
        return new Blueprint(
            new ServiceBlueprint(started.Services, hostServices.Services, host),
            [.. tasks.Select(BackgroundTaskExtensions.SettingsOf)], TenantMvc.Configuring(started), started.Features, started.Faults,
            started.Owner);
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

    private void Tell(ShellSettings? tenant, FeatureFault fault) => logger.LogError(
        "The tenant '{Tenant}' goes on without the feature '{Feature}'. {Problem}", tenant?.Name ?? "*", fault.Feature, fault.Message);

    private sealed class OutdatedTenant(ShellContext context, EnabledFeatures enabled) : ICommitFollower
    {
        public Task ReleaseAsync()
        {
            enabled.Forget(context.Settings);
            return context.ReleaseAsync();
        }

        Task ICommitFollower.CommittedAsync(IReadOnlySet<string> written) => ReleaseAsync();
    }

    private sealed record Blueprint(
        ServiceBlueprint Services, IReadOnlyList<BackgroundTaskSettings> Tasks, IReadOnlyList<CatalogFeature> Mvc,
        FeatureSet Features, IReadOnlyList<FeatureFault> Faults, ShellSettings? Owner);

    private sealed record OwnBlueprint((FeatureSet, bool) Key, Blueprint Blueprint);
}

/// <summary>What the host registered, and what it wants every tenant to have.</summary>
internal sealed class HostServices(IServiceCollection services)
{
    public IServiceCollection Services { get; } = services;
    public List<string> TenantFeatures { get; } = [];
    public List<string> SetupFeatures { get; } = [];
    public List<Action<IServiceCollection>> TenantServices { get; } = [];
}
