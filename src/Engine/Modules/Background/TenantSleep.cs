namespace OrchardCore.BackgroundTasks;

/// <summary>
/// Puts tenants to sleep: those that nobody has asked for, and, where too many are awake or memory runs short, those
/// that were asked for the longest time ago. None that is at work.
/// </summary>
internal sealed class TenantSleep(ShellHost host, EngineSettings settings, Guard guard, ILogger<TenantSleep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>In looks. Tenants that are awake close their idle connections too; what those held is given back now and then.</summary>
    private const int BetweenTrims = 30;

    /// <summary>A tenant that was asked for just now would be woken again at once.</summary>
    private static readonly TimeSpan Respite = TimeSpan.FromSeconds(5);

    public async Task LookAsync()
    {
        var before = host.ListShellContexts().Count();
        await host.SleepAsync(settings.Idle);
        var awake = host.ListShellContexts().OrderBy(tenant => tenant.LastUsed).ToArray();
        var surplus = awake.Length - settings.MostAwake;
        for (var i = 0; i < surplus; i++)
            await host.SleepAsync(awake[i], TimeSpan.Zero);

        if (IsMemoryShort() && awake.Length > 0)
            await RelieveAsync(awake);

        if (host.ListShellContexts().Count() < before)
            NativeHeap.Trim();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            for (var look = 1; await timer.WaitForNextTickAsync(stoppingToken); look++)
            {
                await guard.RunAsync(new("The look for tenants to put to sleep"), LookAsync, stoppingToken);
                if (look % BetweenTrims == 0)
                    NativeHeap.Trim();
            }
        }
        catch (OperationCanceledException)
        {
            // The host is shutting down.
        }
    }

    // A quarter at a time, and what that frees is given back before it is looked again.
    private async Task RelieveAsync(Environment.Shell.Builders.ShellContext[] awake)
    {
        var slept = 0;
        foreach (var tenant in awake.Take((awake.Length + 3) / 4))
        {
            await host.SleepAsync(tenant, Respite);
            slept += tenant.Released ? 1 : 0;
        }

        if (slept == 0)
            return;

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        logger.LogWarning("Memory is short: {Count} tenants were put to sleep before their time.", slept);
    }

    private bool IsMemoryShort()
    {
        var memory = GC.GetGCMemoryInfo();
        return memory.MemoryLoadBytes >= memory.HighMemoryLoadThresholdBytes && memory.HighMemoryLoadThresholdBytes > 0
            || settings.MemoryLimit > 0 && System.Environment.WorkingSet > settings.MemoryLimit;
    }
}
