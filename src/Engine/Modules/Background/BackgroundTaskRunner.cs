using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Models;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;

namespace OrchardCore.BackgroundTasks;

/// <summary>
/// Runs the due tasks of all tenants, a few tenants at a time. A tenant that sleeps is woken for a due task only and
/// sleeps again afterwards; one that nobody has used for a while is put to sleep.
/// </summary>
internal sealed class BackgroundTaskRunner(
    ShellHost host, ShellBuilder builder, IHttpContextAccessor httpContexts, IConfiguration configuration,
    ILogger<BackgroundTaskRunner> logger) : BackgroundService
{
    private readonly TenantTasks _tasks = new(DateTime.UtcNow);
    private readonly TimeSpan _polling = Time(configuration, "OrchardCore_BackgroundService:PollingTime", 60);
    private readonly TimeSpan _idle = Time(configuration, "OrchardCore_Engine:IdleTime", 15 * 60);

    /// <summary>Runs what is due in every tenant that is running.</summary>
    public async Task RunDueAsync(DateTime utcNow, CancellationToken cancellationToken)
    {
        var running = host.GetAllSettings().Where(tenant => tenant.State == TenantState.Running).ToArray();
        var options = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = Math.Max(2, System.Environment.ProcessorCount / 2),
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
        using var timer = new PeriodicTimer(_polling);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunDueAsync(DateTime.UtcNow, stoppingToken);
                await host.SleepAsync(_idle);
            }
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

        var slept = !host.TryGetShellContext(tenant.Name, out _);
        foreach (var settings in due)
            await RunAsync(tenant, settings, stop);

        if (slept && host.TryGetShellContext(tenant.Name, out var context))
            await host.SleepAsync(context, TimeSpan.Zero);
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

    private static TimeSpan Time(IConfiguration configuration, string key, int seconds) =>
        configuration.GetSection("OrchardCore").GetValue<TimeSpan?>(key) is { } time && time > TimeSpan.Zero
            ? time
            : TimeSpan.FromSeconds(seconds);
}
