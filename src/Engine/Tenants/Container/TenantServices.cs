namespace OrchardCore.Environment.Shell.Builders;

/// <summary>A tenant's services: its singletons by slot, over the blueprint that it shares with its like.</summary>
internal sealed class TenantServices : TenantScope, IServiceScopeFactory, IServiceProviderIsKeyedService
{
    private readonly Lock _growing = new();
    private readonly Dictionary<Type, object> _own;
    private object?[] _singletons;

    public TenantServices(ServiceBlueprint blueprint, Dictionary<Type, object> own)
        : base(null)
    {
        Blueprint = blueprint;
        _own = own;
        _singletons = new object?[blueprint.SingletonSlots];
    }

    public ServiceBlueprint Blueprint { get; }

    public IServiceScope CreateScope() => new TenantScope(this);

    public object? Own(Type type) => _own.GetValueOrDefault(type);

    public bool IsService(Type serviceType) => Blueprint.Knows(serviceType, null);

    public bool IsKeyedService(Type serviceType, object? serviceKey) => Blueprint.Knows(serviceType, serviceKey);

    /// <summary>The tenant's instance in <paramref name="slot"/>, made once on the first call.</summary>
    public object? Singleton(int slot, ServiceSource source)
    {
        var singletons = Volatile.Read(ref _singletons);
        if (slot < singletons.Length && Volatile.Read(ref singletons[slot]) is { } found and not Making)
            return found;

        var making = Claim(slot);
        if (making is not Making claim)
            return making;

        // One lock per instance in the making: two singletons may wait for each other's dependencies, never for luck.
        lock (claim)
        {
            if (claim.IsMade)
                return claim.Instance;

            claim.Instance = Keep(source.Create(this));
            claim.IsMade = true;
            lock (_growing)
                Volatile.Write(ref _singletons[slot], claim.Instance);

            return claim.Instance;
        }
    }

    private object Claim(int slot)
    {
        lock (_growing)
        {
            if (slot >= _singletons.Length)
                Array.Resize(ref _singletons, Math.Max(Blueprint.SingletonSlots, slot + 1));

            return _singletons[slot] ??= new Making();
        }
    }

    private sealed class Making
    {
        public object? Instance;
        public bool IsMade;
    }
}
