using System.Linq.Expressions;

namespace OrchardCore.Environment.Shell.Builders;

/// <summary>How one service is had. Sites belong to the blueprint: every tenant with the same features shares them.</summary>
internal abstract class ServiceSite
{
    public abstract ServiceLifetime Lifetime { get; }

    public abstract object? Get(TenantScope scope);
}

/// <summary>One instance for the process: a singleton of the host, or an instance that was registered as such.</summary>
internal sealed class SharedSite(Func<object?> get) : ServiceSite
{
    private object? _instance;

    public override ServiceLifetime Lifetime => ServiceLifetime.Singleton;

    // Asking twice is harmless: the host answers with the same instance.
    public override object? Get(TenantScope scope) => _instance ??= get();
}

/// <summary>An instance that each tenant brings along, such as its settings.</summary>
internal sealed class OwnSite(Type type) : ServiceSite
{
    public override ServiceLifetime Lifetime => ServiceLifetime.Singleton;

    public override object? Get(TenantScope scope) => scope.Tenant.Own(type);
}

/// <summary>The provider that is asked, under the names it is known by.</summary>
internal sealed class ProviderSite(bool root) : ServiceSite
{
    public override ServiceLifetime Lifetime => root ? ServiceLifetime.Singleton : ServiceLifetime.Scoped;

    public override object Get(TenantScope scope) => root ? scope.Tenant : scope.AsProvider;
}

internal sealed class SingletonSite(ServiceSource source, int slot) : ServiceSite
{
    public override ServiceLifetime Lifetime => ServiceLifetime.Singleton;

    public override object? Get(TenantScope scope) => scope.Tenant.Singleton(slot, source);
}

internal sealed class ScopedSite(ServiceSource source, int slot) : ServiceSite
{
    public override ServiceLifetime Lifetime => ServiceLifetime.Scoped;

    public override object? Get(TenantScope scope) => scope.Scoped(slot, source);
}

internal sealed class TransientSite(ServiceSource source) : ServiceSite
{
    public override ServiceLifetime Lifetime => ServiceLifetime.Transient;

    public override object? Get(TenantScope scope) => scope.Keep(source.Create(scope));
}

/// <summary>A constructor's argument that no service answers for.</summary>
internal sealed class ValueSite(object? value) : ServiceSite
{
    public override ServiceLifetime Lifetime => ServiceLifetime.Singleton;

    public override object? Get(TenantScope scope) => value;
}

/// <summary>Makes the instances that a site hands out.</summary>
internal abstract class ServiceSource
{
    public abstract object? Create(TenantScope scope);
}

/// <summary>
/// Calls a constructor: by reflection at first, since most services are made once; by code of its own when it is called often.
/// </summary>
internal sealed class ConstructorSource(ConstructorInfo constructor, ServiceSite[] arguments) : ServiceSource
{
    private const int Often = 100;

    private static readonly MethodInfo _get = typeof(ServiceSite).GetMethod(nameof(ServiceSite.Get))!;

    private readonly ConstructorInvoker _invoker = ConstructorInvoker.Create(constructor);
    private Func<TenantScope, object>? _compiled;
    private int _calls;

    public override object Create(TenantScope scope)
    {
        if (_compiled is { } compiled)
            return compiled(scope);

        if (Interlocked.Increment(ref _calls) == Often && !Array.Exists(constructor.GetParameters(), taken => taken.ParameterType.IsByRef))
            ThreadPool.QueueUserWorkItem(static source => source._compiled = source.Compile(), this, preferLocal: false);

        if (arguments.Length == 0)
            return _invoker.Invoke();

        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = arguments[i].Get(scope);

        return _invoker.Invoke(values.AsSpan());
    }

    private Func<TenantScope, object> Compile()
    {
        var scope = Expression.Parameter(typeof(TenantScope));
        var parameters = constructor.GetParameters();
        var values = arguments.Select((site, i) => Expression.Convert(
            Expression.Call(Expression.Constant(site), _get, scope), parameters[i].ParameterType));
        return Expression.Lambda<Func<TenantScope, object>>(
            Expression.Convert(Expression.New(constructor, values), typeof(object)), scope).Compile();
    }
}

internal sealed class FactorySource(Func<IServiceProvider, object?> factory) : ServiceSource
{
    public override object? Create(TenantScope scope) => factory(scope.AsProvider);
}

internal sealed class EnumerableSource(Type item, ServiceSite[] sites) : ServiceSource
{
    private readonly Type _array = item.MakeArrayType();

    public override object Create(TenantScope scope)
    {
        var items = Array.CreateInstanceFromArrayType(_array, sites.Length);
        if (items is object?[] objects)
        {
            for (var i = 0; i < objects.Length; i++)
                objects[i] = sites[i].Get(scope);
        }
        else
        {
            for (var i = 0; i < items.Length; i++)
                items.SetValue(sites[i].Get(scope), i);
        }

        return items;
    }
}
