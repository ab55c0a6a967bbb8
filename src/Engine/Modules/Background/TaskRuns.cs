using System.Diagnostics;

namespace OrchardCore.BackgroundTasks;

/// <summary>
/// Runs one task of a tenant, which has its time: then it is told to stop, and where it does not, it is left alone, its scope
/// is ended, and it is not begun again before it has come to an end.
/// </summary>
internal sealed class TaskRuns(
    ShellHost host, TenantTasks tasks, ITypeFeatureProvider types, IHttpContextAccessor httpContexts, EngineSettings times,
    Guard guard, ILogger<TaskRuns> logger)
{
    /// <summary>Comes back when the task has ended or was given up; never fails.</summary>
    public async Task RunAsync(ShellSettings tenant, BackgroundTaskSettings settings, CancellationToken stop)
    {
        var run = new Run(tenant, settings, LimitOf(settings), stop);
        var work = Task.Run(() => WorkAsync(run), CancellationToken.None);
        try
        {
            await work.WaitAsync(run.Stop);
        }
        catch (OperationCanceledException)
        {
            if (await Task.WhenAny(work, Task.Delay(times.TaskGrace, CancellationToken.None)) != work)
                await GiveUpAsync(run);
        }
    }

    /// <summary>A task that may run on one node at a time says itself how long that takes at most.</summary>
    private TimeSpan LimitOf(BackgroundTaskSettings settings) =>
        settings.IsAtomic ? TimeSpan.FromMilliseconds(settings.LockExpiration) : times.TaskLimit;

    private async Task WorkAsync(Run run)
    {
        var time = Stopwatch.StartNew();
        string? problem = null;
        try
        {
            run.Scope = await host.GetScopeAsync(run.Tenant);
            httpContexts.HttpContext = new DefaultHttpContext { RequestServices = run.Scope.ServiceProvider };
            await run.Scope.UsingAsync(_ => LockedAsync(run, run.Scope));
        }
        catch (Exception exception) when (Guard.IsOurs(exception, run.HostStops))
        {
            problem = "The host has stopped it.";
        }
        catch (Exception exception)
        {
            problem = guard.Tell(run.Code, run.Overdue(exception) ?? exception).Message;
        }

        tasks.End(run.Tenant.Name, run.Settings.Name, time.Elapsed, problem);
        run.Dispose();
        logger.LogDebug("The background task '{Task}' of the tenant '{Tenant}' ran for {Duration}.",
            run.Settings.Name, run.Tenant.Name, time.Elapsed);
    }

    private async Task LockedAsync(Run run, ShellScope scope)
    {
        run.Stop.ThrowIfCancellationRequested();
        var services = scope.ServiceProvider;
        if (services.GetServices<IBackgroundTask>().GetTaskByName(run.Settings.Name) is not { } task)
            return;

        run.Feature = types.GetFeaturesForDependency(task.GetType()).LastOrDefault()?.Id;
        ILocker? locker = null;
        if (run.Settings.IsAtomic)
        {
            var taken = await services.GetRequiredService<IDistributedLock>().TryAcquireBackgroundTaskLockAsync(run.Settings);
            if (!taken.locked)
                return;

            locker = taken.locker;
        }

        using (locker)
            await DoWorkAsync(run, scope, task);
    }

    private async Task DoWorkAsync(Run run, ShellScope scope, IBackgroundTask task)
    {
        run.Begin();
        var context = new BackgroundTaskEventContext(run.Settings.Name, scope);
        var events = scope.ServiceProvider.GetServices<IBackgroundTaskEventHandler>().ToArray();
        await TellAsync(handler => handler.ExecutingAsync(context, run.Stop));
        try
        {
            await task.DoWorkAsync(scope.ServiceProvider, run.Stop);
        }
        catch (Exception exception)
        {
            context.Exception = exception;
            throw;
        }
        finally
        {
            await TellAsync(handler => handler.ExecutedAsync(context, run.Stop));
        }

        async Task TellAsync(Func<IBackgroundTaskEventHandler, Task> tell)
        {
            foreach (var handler in events)
                await guard.RunAsync(
                    run.Code with { What = $"'{handler.GetType()}', which hears of background tasks," }, () => tell(handler), run.HostStops);
        }
    }

    private async Task GiveUpAsync(Run run)
    {
        var problem = $"It was told to stop after {run.Limit} and goes on. It is left alone, and begun again when it has ended.";
        tasks.MarkAsHanging(run.Tenant.Name, run.Settings.Name, problem);
        guard.Tell(run.Code, new TimeoutException(problem));
        if (run.Scope is { } scope)
            await guard.RunAsync(
                run.Code with { What = "The end of the scope of " + run.Code.What }, () => scope.DisposeAsync().AsTask(), times.TaskGrace);
    }

    private sealed class Run : IDisposable
    {
        private readonly CancellationTokenSource _stop;

        public Run(ShellSettings tenant, BackgroundTaskSettings settings, TimeSpan limit, CancellationToken hostStops)
        {
            (Tenant, Settings, Limit, HostStops) = (tenant, settings, limit, hostStops);
            _stop = CancellationTokenSource.CreateLinkedTokenSource(hostStops);
            Stop = _stop.Token;
            Begin();
        }

        public ShellSettings Tenant { get; }
        public BackgroundTaskSettings Settings { get; }
        public TimeSpan Limit { get; }
        public CancellationToken HostStops { get; }

        /// <summary>Cancelled when its time is up or the host stops.</summary>
        public CancellationToken Stop { get; }
        public ShellScope? Scope { get; set; }
        public string? Feature { get; set; }
        public ForeignCode Code => new($"The background task '{Settings.Name}'", Tenant.Name, Feature);

        /// <summary>From now on it has its time: as long as that may pass before, until the tenant is awake.</summary>
        public void Begin() => _stop.CancelAfter(Limit);

        public TimeoutException? Overdue(Exception exception) => exception is OperationCanceledException && Stop.IsCancellationRequested
            ? new TimeoutException($"It was stopped after {Limit}, which is its limit.", exception)
            : null;

        public void Dispose() => _stop.Dispose();
    }
}
