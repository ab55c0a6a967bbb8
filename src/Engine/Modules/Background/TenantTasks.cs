using Cronos;

namespace OrchardCore.BackgroundTasks;

/// <summary>How a task of a tenant has fared since the host started.</summary>
internal sealed record TaskState(string Tenant, string Task)
{
    public DateTime? LastRunUtc { get; init; }
    public TimeSpan? LastDuration { get; init; }

    /// <summary>What went wrong the last time; null where nothing did.</summary>
    public string? LastFailure { get; init; }

    public DateTime? RunningSinceUtc { get; init; }

    /// <summary>Its time was up, it was told to stop, and it has not.</summary>
    public bool Hangs { get; init; }
}

/// <summary>
/// The one owner of how the tasks of each tenant have fared, and of which are due: both are known without waking the tenant.
/// A task that still runs is not due again.
/// </summary>
internal sealed class TenantTasks(DateTime since)
{
    private readonly ConcurrentDictionary<(string Tenant, string Task), TaskState> _states = [];
    private readonly ConcurrentDictionary<string, CronExpression?> _schedules = [];

    public IEnumerable<TaskState> All => _states.Values;

    /// <summary>The due ones of <paramref name="tasks"/>; from now on they count as running.</summary>
    public IReadOnlyList<BackgroundTaskSettings> TakeDue(
        string tenant, IEnumerable<BackgroundTaskSettings> tasks, DateTime utcNow)
    {
        var due = new List<BackgroundTaskSettings>();
        foreach (var task in tasks)
        {
            var state = Of(tenant, task.Name);
            if (!task.Enable || state.RunningSinceUtc is not null ||
                Schedule(task.Schedule)?.GetNextOccurrence(state.LastRunUtc ?? since) is not { } next || next > utcNow)
                continue;

            _states[(tenant, task.Name)] = state with { LastRunUtc = utcNow, RunningSinceUtc = utcNow };
            due.Add(task);
        }

        return due;
    }

    public TaskState Of(string tenant, string task) => _states.GetValueOrDefault((tenant, task)) ?? new TaskState(tenant, task);

    public void MarkAsHanging(string tenant, string task, string problem) =>
        _states[(tenant, task)] = Of(tenant, task) with { Hangs = true, LastFailure = problem };

    public void End(string tenant, string task, TimeSpan duration, string? problem) => _states[(tenant, task)] =
        Of(tenant, task) with { RunningSinceUtc = null, Hangs = false, LastDuration = duration, LastFailure = problem };

    /// <summary>Forgets the tenants that are gone.</summary>
    public void Keep(IReadOnlySet<string> tenants)
    {
        foreach (var (tenant, task) in _states.Keys.Where(key => !tenants.Contains(key.Tenant)))
            _states.TryRemove((tenant, task), out _);
    }

    private CronExpression? Schedule(string expression) => _schedules.GetOrAdd(
        expression, static text => CronExpression.TryParse(text, out var schedule) ? schedule : null);
}
