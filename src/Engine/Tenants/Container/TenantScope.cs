namespace OrchardCore.Environment.Shell.Builders;

/// <summary>One scope of one tenant: an array of its scoped instances, and what it has to dispose of.</summary>
internal class TenantScope : IServiceScope, IServiceProvider, IKeyedServiceProvider, IAsyncDisposable
{
    private readonly Lock _creating = new();
    private object?[] _instances = [];
    private List<object>? _disposables;
    private bool _disposed;

    public TenantScope(TenantServices? tenant) => Tenant = tenant ?? (TenantServices)this;

    public TenantServices Tenant { get; }

    public IServiceProvider AsProvider => this;

    IServiceProvider IServiceScope.ServiceProvider => this;

    public object? GetService(Type serviceType)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(IServiceProvider));
        return Tenant.Blueprint.Find(serviceType)?.Get(this);
    }

    public object? GetKeyedService(Type serviceType, object? serviceKey)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(IServiceProvider));
        return Tenant.Blueprint.Find(serviceType, serviceKey)?.Get(this);
    }

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        GetKeyedService(serviceType, serviceKey) ?? throw new InvalidOperationException(
            $"No service of the type '{serviceType}' is registered under the key '{serviceKey}'.");

    /// <summary>The scope's instance in <paramref name="slot"/>, made on the first call.</summary>
    public object? Scoped(int slot, ServiceSource source)
    {
        var instances = Volatile.Read(ref _instances);
        if (slot < instances.Length && Volatile.Read(ref instances[slot]) is { } instance)
            return instance;

        // Reentrant: what is being made may ask this scope for what it needs.
        lock (_creating)
        {
            if (slot < _instances.Length && _instances[slot] is { } made)
                return made;

            made = Keep(source.Create(this));
            if (slot >= _instances.Length)
                Array.Resize(ref _instances, Math.Max(Tenant.Blueprint.ScopedSlots, slot + 1));

            Volatile.Write(ref _instances[slot], made);
            return made;
        }
    }

    /// <summary>Remembers the instance for disposal, if it wants that.</summary>
    public object? Keep(object? instance)
    {
        if (instance is not (IDisposable or IAsyncDisposable) || ReferenceEquals(instance, this))
            return instance;

        lock (_creating)
        {
            if (!_disposed)
            {
                (_disposables ??= []).Add(instance);
                return instance;
            }
        }

        (instance as IDisposable)?.Dispose();
        throw new ObjectDisposedException(nameof(IServiceProvider));
    }

    public void Dispose()
    {
        foreach (var instance in TakeDisposables())
        {
            if (instance is IDisposable disposable)
                disposable.Dispose();
            else
                throw new InvalidOperationException(
                    $"'{instance.GetType()}' can only be disposed of asynchronously: use DisposeAsync.");
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Ends all of them, even where one fails; then tells which failed.</summary>
    public async ValueTask DisposeAsync()
    {
        List<Exception>? failures = null;
        foreach (var instance in TakeDisposables())
        {
            try
            {
                if (instance is IAsyncDisposable disposable)
                    await disposable.DisposeAsync();
                else
                    ((IDisposable)instance).Dispose();
            }
            catch (Exception exception)
            {
                (failures ??= []).Add(Failure(instance.GetType(), exception));
            }
        }

        GC.SuppressFinalize(this);
        if (failures is not null)
            throw failures.Count == 1 ? failures[0] : new AggregateException(failures);
    }

    private static InvalidOperationException Failure(Type service, Exception exception) => new(
        $"The service '{service}' of '{service.Assembly.GetName().Name}' failed to end. {exception.Message}", exception);

    // The newest first: it may still use those before it.
    private IEnumerable<object> TakeDisposables()
    {
        List<object>? disposables;
        lock (_creating)
        {
            disposables = _disposables;
            _disposables = null;
            _disposed = true;
        }

        return disposables is null ? [] : Enumerable.Reverse(disposables);
    }
}
