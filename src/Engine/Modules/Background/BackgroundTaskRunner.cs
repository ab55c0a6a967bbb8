namespace OrchardCore.BackgroundTasks;

/// <summary>
/// Has the due tasks of all tenants run, a few tenants at a time; one that takes its time lets the next ones begin.
/// A tenant that sleeps is woken for a due task only and sleeps again afterwards; one that is awake is none the longer for it.
/// </summary>
internal sealed class BackgroundTaskRunner(
    ShellHost host, ShellBuilder builder, TenantTasks tasks, TaskRuns runs, EngineSettings times, TimeProvider clock, Guard guard)
    : BackgroundService
{
    /// <summary>How many tenants work at the same time: visitors come first.</summary>
    public static int MostAtOnce { get; } = Math.Max(2, System.Environment.ProcessorCount / 2);

    /// <summary>How long a task keeps others from beginning.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Runs what is due in every tenant that is running, until each task has ended or was given up.</summary>
    public async Task RunDueAsync(DateTime utcNow, CancellationToken cancellationToken)
    {
        var slow = new ConcurrentBag<Task>();
        await StartDueAsync(utcNow, slow, cancellationToken);
        await Task.WhenAll(slow);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(times.Polling);
        var slow = new ConcurrentBag<Task>();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                slow = [.. slow.Where(run => !run.IsCompleted)];
                await guard.RunAsync(new("The round of the background tasks"),
                    () => StartDueAsync(clock.GetUtcNow().UtcDateTime, slow, stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host is shutting down, and so are the tasks.
            await Task.WhenAll(slow);
        }
    }

    /// <summary>Begins what is due; what takes its time goes on as one of <paramref name="slow"/>.</summary>
    private async Task StartDueAsync(DateTime utcNow, ConcurrentBag<Task> slow, CancellationToken cancellationToken)
    {
        var running = host.GetAllSettings().Where(tenant => tenant.State == TenantState.Running).ToArray();
        tasks.Keep(running.Select(tenant => tenant.Name).ToHashSet());
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = MostAtOnce };
        await Parallel.ForEachAsync(running, options, async (tenant, stop) => await guard.RunAsync(
            new("The look for due background tasks", tenant.Name), () => StartDueAsync(tenant, utcNow, slow, cancellationToken), stop));
    }

    private async Task StartDueAsync(ShellSettings tenant, DateTime utcNow, ConcurrentBag<Task> slow, CancellationToken stop)
    {
        var due = tasks.TakeDue(tenant.Name, await builder.BackgroundTasksAsync(tenant), utcNow);
        if (due.Count == 0)
            return;

        var lastUsed = host.TryGetShellContext(tenant.Name, out var awake) ? awake.LastUsed : 0;
        foreach (var task in due)
        {
            var run = runs.RunAsync(tenant, task, stop);
            try
            {
                await run.WaitAsync(Patience, CancellationToken.None);
            }
            catch (TimeoutException)
            {
                slow.Add(RestAfterAsync(run));
            }
        }

        await RestAsync();

        async Task RestAfterAsync(Task run)
        {
            await run;
            await RestAsync();
        }

        async Task RestAsync()
        {
            if (awake is not null)
                awake.LastUsed = lastUsed;

            else if (host.TryGetShellContext(tenant.Name, out var woken))
                await host.SleepAsync(woken, TimeSpan.Zero);
        }
    }
}
