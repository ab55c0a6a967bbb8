using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;

namespace OrchardCore.BackgroundTasks;

/// <summary>
/// Runs the due tasks of all tenants, a few tenants at a time. A tenant that sleeps is woken for a due task only and
/// sleeps again afterwards; one that is awake is none the longer for it.
/// </summary>
internal sealed class BackgroundTaskRunner(
    ShellHost host, ShellBuilder builder, IHttpContextAccessor httpContexts, EngineSettings times,
    ILogger<BackgroundTaskRunner> logger) : BackgroundService
{
    private readonly TenantTasks _tasks = new(DateTime.UtcNow);

    /// <summary>How many tenants work at the same time: visitors come first.</summary>
    public static int MostAtOnce { get; } = Math.Max(2, System.Environment.ProcessorCount / 2);

    /// <summary>Runs what is due in every tenant that is running.</summary>
    public async Task RunDueAsync(DateTime utcNow, CancellationToken cancellationToken)
    {
        var running = host.GetAllSettings().Where(tenant => tenant.State == TenantState.Running).ToArray();
        var options = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = MostAtOnce,
        };
        await Parallel.ForEachAsync(running, options, async (tenant, stop) =>
        {
            try
            {
                await RunDueAsync(tenant, utcNow, stop);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "The background tasks of the tenant '{Tenant}' could not be run.", tenant.Name);
            }
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(times.Polling);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await RunDueAsync(DateTime.UtcNow, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The host is shutting down.
        }
    }

    private async Task RunDueAsync(ShellSettings tenant, DateTime utcNow, CancellationToken stop)
    {
        var tasks = await builder.BackgroundTasksAsync(tenant);
        var due = _tasks.TakeDue(tenant.Name, tasks, utcNow);
        if (due.Count == 0)
            return;

        var lastUsed = host.TryGetShellContext(tenant.Name, out var awake) ? awake.LastUsed : 0;
        foreach (var settings in due)
            await RunAsync(tenant, settings, stop);

        if (awake is not null)
            awake.LastUsed = lastUsed;

        else if (host.TryGetShellContext(tenant.Name, out var woken))
            await host.SleepAsync(woken, TimeSpan.Zero);
    }

    private async Task RunAsync(ShellSettings tenant, BackgroundTaskSettings settings, CancellationToken stop)
    {
        var scope = await host.GetScopeAsync(tenant);
        httpContexts.HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        try
        {
            await scope.UsingAsync(_ => RunAsync(scope, settings, stop));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "The background task '{Task}' of the tenant '{Tenant}' failed.",
                settings.Name, tenant.Name);
        }
        finally
        {
            httpContexts.HttpContext = null;
        }
    }

    private static async Task RunAsync(ShellScope scope, BackgroundTaskSettings settings, CancellationToken stop)
    {
        var services = scope.ServiceProvider;
        if (services.GetServices<IBackgroundTask>().GetTaskByName(settings.Name) is not { } task)
            return;

        ILocker? locker = null;
        if (settings.IsAtomic)
        {
            var taken = await services.GetRequiredService<IDistributedLock>().TryAcquireBackgroundTaskLockAsync(settings);
            if (!taken.locked)
                return;

            locker = taken.locker;
        }

        using (locker)
            await DoWorkAsync(scope, task, settings, stop);
    }

    private static async Task DoWorkAsync(
        ShellScope scope, IBackgroundTask task, BackgroundTaskSettings settings, CancellationToken stop)
    {
        var context = new BackgroundTaskEventContext(settings.Name, scope);
        var events = scope.ServiceProvider.GetServices<IBackgroundTaskEventHandler>().ToArray();
        foreach (var handler in events)
            await handler.ExecutingAsync(context, stop);

        try
        {
            await task.DoWorkAsync(scope.ServiceProvider, stop);
        }
        catch (Exception exception)
        {
            context.Exception = exception;
            throw;
        }
        finally
        {
            foreach (var handler in events)
                await handler.ExecutedAsync(context, stop);
        }
    }
}
