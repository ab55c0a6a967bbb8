namespace OrchardCore.Environment.Shell.Builders;

/// <summary>
/// Everything about a tenant's container that does not depend on the tenant: which services there are and how each
/// is made. Computed once per set of features; a tenant adds little more than an array of instances.
/// <list type="bullet">
/// <item>A closed singleton of the host is shared: every tenant gets the host's instance.</item>
/// <item>Open generic singletons, scoped and transient services of the host are made anew in the tenant.</item>
/// <item>Loggers, and options that no feature configures, are the host's.</item>
/// <item>What the features register comes last, so that it wins; an enumerable holds both.</item>
/// </list>
/// </summary>
internal sealed class ServiceBlueprint
{
    private static readonly Type[] OptionsServices =
        [typeof(IOptions<>), typeof(IOptionsMonitor<>), typeof(IOptionsFactory<>), typeof(IOptionsMonitorCache<>)];

    private static readonly Type[] OptionsSources =
        [typeof(IConfigureOptions<>), typeof(IPostConfigureOptions<>), typeof(IValidateOptions<>),
            typeof(IOptionsChangeTokenSource<>)];

    private readonly ConcurrentDictionary<Type, ServiceSite?> _sites = [];
    private readonly ConcurrentDictionary<(Type, object), ServiceSite?> _keyedSites = [];
    private readonly HashSet<Type> _configuredOptions;
    private readonly HashSet<Type> _own = [];
    private readonly SiteBuilder _builder;
    private readonly IServiceProvider? _host;

    /// <param name="tenantServices">What the enabled features register.</param>
    /// <param name="hostServices">What the host registers.</param>
    /// <param name="host">The host's root provider; without one, every service belongs to the tenant.</param>
    internal ServiceBlueprint(
        IServiceCollection tenantServices, IServiceCollection hostServices, IServiceProvider? host)
    {
        _host = host;
        _configuredOptions = [.. tenantServices
            .Where(service => IsGeneric(service.ServiceType, OptionsSources))
            .Select(service => service.ServiceType.GenericTypeArguments[0])];
        _builder = new SiteBuilder(this, tenantServices, hostServices, host);
    }

    public int SingletonSlots => _builder.SingletonSlots;

    public int ScopedSlots => _builder.ScopedSlots;

    /// <summary>A tenant's container. Every tenant of a blueprint brings instances of the same services along.</summary>
    internal TenantServices CreateProvider(params (Type Service, object Instance)[] own)
    {
        lock (_own)
        {
            if (_own.Count == 0)
                _own.UnionWith(own.Select(service => service.Service));
        }

        return new TenantServices(this, own.ToDictionary(service => service.Service, service => service.Instance));
    }

    public ServiceSite? Find(Type type) =>
        _sites.TryGetValue(type, out var site) ? site : _sites[type] = Build(type);

    public ServiceSite? Find(Type type, object? key) =>
        key is null ? Find(type)
        : _keyedSites.TryGetValue((type, key), out var site) ? site
        : _keyedSites[(type, key)] = _builder.Build(type, key);

    public bool Knows(Type type, object? key)
    {
        if (type.IsGenericTypeDefinition)
            return false;

        return IsEnumerable(type) || key is null && IsBuiltIn(type) || IsOwn(type) || _builder.Has(type, key);
    }

    private ServiceSite? Build(Type type)
    {
        if (IsOwn(type))
            return new OwnSite(type);

        if (IsShared(type))
            return new SharedSite(() => _host!.GetService(type));

        return _builder.Build(type, null);
    }

    private static bool IsBuiltIn(Type type) =>
        type == typeof(IServiceProvider) || type == typeof(IServiceScopeFactory) ||
        type == typeof(IServiceProviderIsService) || type == typeof(IServiceProviderIsKeyedService);

    internal static bool IsEnumerable(Type type) =>
        type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);

    private bool IsOwn(Type type)
    {
        lock (_own)
            return _own.Contains(type);
    }

    // Modules register a logger factory by the way, such as with AddIdentityCore; but only the host's is configured, and its
    // providers keep every logger that they ever made.
    private bool IsShared(Type type) =>
        _host is not null && (type == typeof(ILoggerFactory) || type.IsConstructedGenericType &&
        (type.GetGenericTypeDefinition() == typeof(ILogger<>) ||
         IsGeneric(type, OptionsServices) && !_configuredOptions.Contains(type.GenericTypeArguments[0])));

    private static bool IsGeneric(Type type, Type[] definitions) =>
        type.IsConstructedGenericType && definitions.Contains(type.GetGenericTypeDefinition());
}
