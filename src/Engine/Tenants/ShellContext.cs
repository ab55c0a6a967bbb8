namespace OrchardCore.Environment.Shell.Builders;

/// <summary>A tenant that is awake. Released, it ends with the last request that still uses it.</summary>
public class ShellContext : IAsyncDisposable, IDisposable
{
    /// <summary>What takes longer to end is left alone: others wait to be put to sleep.</summary>
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(30);

    private readonly Lock _counting = new();
    private readonly SemaphoreSlim _activating = new(1);
    private bool _disposing;

    public ShellSettings Settings { get; set; } = null!;
    public IServiceProvider ServiceProvider { get; set; } = null!;
    public long UtcTicks { get; } = DateTime.UtcNow.Ticks;
    public bool IsActivated { get; set; }
    public bool IsDisposed { get; private set; }
    public bool Released { get; private set; }
    public int ActiveScopes { get; private set; }

    internal FeatureSet Features { get; init; } = null!;
    internal Guard Guard { get; init; } = null!;

    /// <summary>What the tenant's features want around every action.</summary>
    internal IReadOnlyList<Microsoft.AspNetCore.Mvc.Filters.FilterDescriptor> Filters { get; set; } = [];

    /// <summary>The features that the tenant wants and goes on without.</summary>
    internal IReadOnlyList<FeatureFault> Faults { get; set; } = [];

    /// <summary>The tenant's store, which ends with it.</summary>
    internal YesSql.IStore? Store { get; init; }
    internal long LastUsed { get; set; } = System.Environment.TickCount64;

    /// <summary>A scope of the tenant, or null where it has been released meanwhile.</summary>
    public Task<ShellScope?> CreateScopeAsync()
    {
        lock (_counting)
        {
            if (Released)
                return Task.FromResult<ShellScope?>(null);

            ActiveScopes++;
        }

        return Task.FromResult<ShellScope?>(new ShellScope(this));
    }

    public async Task ReleaseAsync()
    {
        lock (_counting)
            Released = true;

        await EndAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the tenant unless somebody uses it.</summary>
    internal async Task<bool> TrySleepAsync(TimeSpan idle)
    {
        lock (_counting)
        {
            if (ActiveScopes > 0 || System.Environment.TickCount64 - LastUsed < idle.TotalMilliseconds)
                return false;

            Released = true;
        }

        await EndAsync();
        return true;
    }

    internal async Task LeaveAsync()
    {
        lock (_counting)
        {
            ActiveScopes--;
            LastUsed = System.Environment.TickCount64;
        }

        await EndAsync();
    }

    internal async Task ActivateAsync(IServiceProvider services)
    {
        if (IsActivated)
            return;

        await _activating.WaitAsync();
        try
        {
            if (IsActivated)
                return;

            var events = services.GetServices<IModularTenantEvents>().ToArray();
            foreach (var handler in events)
                await handler.ActivatingAsync();

            foreach (var handler in events.Reverse())
                await handler.ActivatedAsync();

            IsActivated = true;
        }
        finally
        {
            _activating.Release();
        }
    }

    private async Task EndAsync()
    {
        lock (_counting)
        {
            if (!Released || ActiveScopes > 0 || _disposing)
                return;

            _disposing = true;
        }

        if (IsActivated)
            await Guard.RunAsync(new("The events of its end", Settings.Name), TerminateAsync, EndLimit);

        await EndServicesAsync();
        Store?.Dispose();
        IsDisposed = true;
    }

    internal Task EndServicesAsync() => Guard.RunAsync(
        new("The end of its services", Settings.Name), async () => await ((IAsyncDisposable)ServiceProvider).DisposeAsync(), EndLimit);

    private async Task TerminateAsync()
    {
        lock (_counting)
            ActiveScopes++;

        await new ShellScope(this).UsingAsync(async scope =>
        {
            var events = scope.ServiceProvider.GetServices<IModularTenantEvents>().ToArray();
            foreach (var handler in events)
                await TellAsync(handler, handler.TerminatingAsync);

            foreach (var handler in events.Reverse())
                await TellAsync(handler, handler.TerminatedAsync);
        }, activateShell: false);

        Task TellAsync(IModularTenantEvents handler, Func<Task> tell) =>
            Guard.RunAsync(new($"'{handler.GetType()}', which hears of the tenant's end,", Settings.Name), tell);
    }
}
