namespace OrchardCore.Environment.Shell.Builders;

/// <summary>Turns service descriptors into sites: chooses constructors, closes generics, finds circles.</summary>
internal sealed class SiteBuilder
{
    private static readonly ServiceSite NoKey = new ValueSite(null);

    private readonly Lock _building = new();
    private readonly Dictionary<(Type Type, object? Key), List<Registration>> _registrations = [];
    private readonly Dictionary<(Registration, Type, object?), ServiceSite> _made = [];
    private readonly List<(Type, object?)> _chain = [];
    private readonly ServiceBlueprint _blueprint;
    private readonly IServiceProvider? _host;

    public SiteBuilder(
        ServiceBlueprint blueprint, IServiceCollection tenantServices, IServiceCollection hostServices,
        IServiceProvider? host)
    {
        _blueprint = blueprint;
        _host = host;

        var order = 0;
        foreach (var service in hostServices)
            Add(service, isHosts: host is not null, order++);

        foreach (var service in tenantServices)
            Add(service, isHosts: false, order++);
    }

    public int SingletonSlots { get; private set; }

    public int ScopedSlots { get; private set; }

    public bool Has(Type type, object? key) => Registrations(type, key).Count > 0;

    public ServiceSite? Build(Type type, object? key)
    {
        lock (_building)
            return BuiltIn(type, key) ?? Last(type, key);
    }

    private void Add(ServiceDescriptor service, bool isHosts, int order)
    {
        if (service.ServiceType == typeof(IServiceProvider) || service.ServiceType == typeof(IServiceScopeFactory))
            return;

        var key = (service.ServiceType, service.IsKeyedService ? service.ServiceKey : null);
        if (!_registrations.TryGetValue(key, out var list))
            _registrations[key] = list = [];

        // The host answers for the n-th of its own registrations of a service.
        list.Add(new Registration(service, isHosts, order, isHosts ? list.Count : -1));
    }

    private ServiceSite? BuiltIn(Type type, object? key)
    {
        if (key is null && type == typeof(IServiceProvider))
            return new ProviderSite(root: false);

        if (key is null && (type == typeof(IServiceScopeFactory) || type == typeof(IServiceProviderIsService) ||
            type == typeof(IServiceProviderIsKeyedService)))
            return new ProviderSite(root: true);

        if (ServiceBlueprint.IsEnumerable(type))
            return Enumerable(type, key);

        return ReferenceEquals(key, KeyedService.AnyKey)
            ? throw new InvalidOperationException($"'{type}' can't be had by any key: ask for all of them.")
            : null;
    }

    private ServiceSite? Last(Type type, object? key)
    {
        var registrations = Registrations(type, key);
        return registrations.Count == 0 ? null : Site(registrations[^1], type, key);
    }

    // Exact registrations first, the newest last; then those of the open generic whose constraints fit.
    private List<Registration> Registrations(Type type, object? key)
    {
        if (Exact(type, key) is { Count: > 0 } exact)
            return exact;

        return type.IsConstructedGenericType
            ? [.. Exact(type.GetGenericTypeDefinition(), key).Where(open => open.Fits(type))]
            : [];
    }

    private List<Registration> Exact(Type type, object? key) =>
        _registrations.TryGetValue((type, key), out var list) ? list
        : key is not null && !ReferenceEquals(key, KeyedService.AnyKey) &&
            _registrations.TryGetValue((type, KeyedService.AnyKey), out var any) ? any
        : [];

    private ServiceSite Enumerable(Type type, object? key)
    {
        var item = type.GenericTypeArguments[0];
        var sites = All(item, key)
            .OrderBy(found => found.Registration.Order)
            .Select(found => Site(found.Registration, item, found.Key))
            .ToArray();
        var source = new EnumerableSource(item, sites);

        return sites.Length > 0 && sites.All(site => site.Lifetime == ServiceLifetime.Singleton)
            ? new SingletonSite(source, SingletonSlots++)
            : new TransientSite(source);
    }

    private IEnumerable<(Registration Registration, object? Key)> All(Type item, object? key)
    {
        var open = item.IsConstructedGenericType ? item.GetGenericTypeDefinition() : null;
        var isAny = ReferenceEquals(key, KeyedService.AnyKey);

        foreach (var ((type, registeredKey), list) in _registrations)
        {
            var fitsKey = isAny
                ? registeredKey is not null && !ReferenceEquals(registeredKey, KeyedService.AnyKey)
                : Equals(registeredKey, key);
            if (!fitsKey || type != item && type != open)
                continue;

            foreach (var registration in list)
            {
                if (type == item || registration.Fits(item))
                    yield return (registration, registeredKey);
            }
        }
    }

    private ServiceSite Site(Registration registration, Type type, object? key)
    {
        if (_made.TryGetValue((registration, type, key), out var made))
            return made;

        if (_chain.Contains((type, key)) && !registration.IsInstance)
            throw new InvalidOperationException(
                $"A circular dependency was found: {string.Join(" -> ", _chain.Select(link => link.Item1))} -> {type}.");

        _chain.Add((type, key));
        try
        {
            return _made[(registration, type, key)] = Make(registration, type, key);
        }
        finally
        {
            _chain.RemoveAt(_chain.Count - 1);
        }
    }

    private ServiceSite Make(Registration registration, Type type, object? key)
    {
        var service = registration.Service;
        if (registration.Instance is { } instance)
            return new SharedSite(() => instance);

        if (registration.IsHosts && service.Lifetime == ServiceLifetime.Singleton &&
            !service.ServiceType.IsGenericTypeDefinition)
            return new SharedSite(() => HostInstance(registration, type, key));

        var source = Source(registration, type, key);
        return service.Lifetime switch
        {
            ServiceLifetime.Singleton => new SingletonSite(source, SingletonSlots++),
            ServiceLifetime.Scoped => new ScopedSite(source, ScopedSlots++),
            _ => new TransientSite(source),
        };
    }

    private object? HostInstance(Registration registration, Type type, object? key)
    {
        var all = key is null ? _host!.GetServices(type) : _host!.GetKeyedServices(type, key);
        return all.ElementAtOrDefault(registration.Position);
    }

    private ServiceSource Source(Registration registration, Type type, object? key)
    {
        var service = registration.Service;
        if (service.IsKeyedService)
        {
            if (service.KeyedImplementationFactory is { } keyedFactory)
                return new FactorySource(provider => keyedFactory(provider, key));

            return Constructor(Close(service.KeyedImplementationType!, type), type, key);
        }

        return service.ImplementationFactory is { } factory
            ? new FactorySource(factory)
            : Constructor(Close(service.ImplementationType!, type), type, key);
    }

    private static Type Close(Type implementation, Type service) =>
        implementation.IsGenericTypeDefinition
            ? implementation.MakeGenericType(service.GenericTypeArguments)
            : implementation;

    private ConstructorSource Constructor(Type implementation, Type service, object? key)
    {
        var constructors = implementation.GetConstructors();
        if (constructors.Length == 0)
            throw new InvalidOperationException(
                $"'{implementation}' (for the service '{service}') has no public constructor.");

        ConstructorInfo? best = null;
        ServiceSite[]? arguments = null;
        Type? missing = null;
        foreach (var candidate in constructors.OrderByDescending(found => found.GetParameters().Length))
        {
            if (best is null)
            {
                arguments = Arguments(candidate, key, out var lacking);
                missing ??= lacking;
                best = arguments is null ? null : candidate;
            }
            else if (!IsCovered(candidate, best) && Arguments(candidate, key, out _) is not null)
            {
                throw new InvalidOperationException(
                    $"'{implementation}' has two constructors that could be used: '{best}' and '{candidate}'.");
            }
        }

        return best is null
            ? throw new InvalidOperationException(
                $"'{implementation}' can't be made: no service of the type '{missing}' is registered.")
            : new ConstructorSource(best, arguments!);
    }

    private static bool IsCovered(ConstructorInfo candidate, ConstructorInfo best)
    {
        var types = best.GetParameters().Select(parameter => parameter.ParameterType).ToHashSet();
        return candidate.GetParameters().All(parameter => types.Contains(parameter.ParameterType));
    }

    private ServiceSite[]? Arguments(ConstructorInfo constructor, object? key, out Type? missing)
    {
        var parameters = constructor.GetParameters();
        var arguments = new ServiceSite[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            if (Argument(parameters[i], key) is not { } argument)
            {
                missing = parameters[i].ParameterType;
                return null;
            }

            arguments[i] = argument;
        }

        missing = null;
        return arguments;
    }

    private ServiceSite? Argument(ParameterInfo parameter, object? key)
    {
        if (parameter.GetCustomAttribute<ServiceKeyAttribute>() is not null)
            return key is null ? NoKey : parameter.ParameterType.IsInstanceOfType(key)
                ? new ValueSite(key)
                : throw new InvalidOperationException(
                    $"The service key '{key}' is not of the parameter's type '{parameter.ParameterType}'.");

        var site = parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed
            ? _blueprint.Find(parameter.ParameterType,
                keyed.LookupMode == ServiceKeyLookupMode.InheritKey ? key
                : keyed.LookupMode == ServiceKeyLookupMode.NullKey ? null : keyed.Key)
            : _blueprint.Find(parameter.ParameterType);

        return site ?? (parameter.HasDefaultValue ? new ValueSite(Default(parameter)) : null);
    }

    private static object? Default(ParameterInfo parameter) =>
        parameter.DefaultValue is null && parameter.ParameterType.IsValueType
            ? Activator.CreateInstance(parameter.ParameterType)
            : parameter.DefaultValue;

    private sealed class Registration(ServiceDescriptor service, bool isHosts, int order, int position)
    {
        public ServiceDescriptor Service => service;

        public bool IsHosts => isHosts;

        public int Order => order;

        public int Position => position;

        public object? Instance =>
            service.IsKeyedService ? service.KeyedImplementationInstance : service.ImplementationInstance;

        public bool IsInstance => Instance is not null;

        public bool Fits(Type closed)
        {
            var implementation = service.IsKeyedService
                ? service.KeyedImplementationType
                : service.ImplementationType;
            if (implementation is not { IsGenericTypeDefinition: true })
                return false;

            try
            {
                _ = implementation.MakeGenericType(closed.GenericTypeArguments);
                return true;
            }
            catch (ArgumentException)
            {
                // The type arguments break a constraint of the implementation: it doesn't take part.
                return false;
            }
        }
    }
}
