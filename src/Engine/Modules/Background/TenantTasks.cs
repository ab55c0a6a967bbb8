using Cronos;

namespace OrchardCore.BackgroundTasks;

/// <summary>When the tasks of each tenant ran last, and which of them are due: known without waking the tenant.</summary>
internal sealed class TenantTasks(DateTime since)
{
    private readonly ConcurrentDictionary<(string Tenant, string Task), DateTime> _lastRuns = [];
    private readonly ConcurrentDictionary<string, CronExpression?> _schedules = [];

    /// <summary>The names of the due ones of <paramref name="tasks"/>; from now on they count as having run.</summary>
    public IReadOnlyList<BackgroundTaskSettings> TakeDue(
        string tenant, IEnumerable<BackgroundTaskSettings> tasks, DateTime utcNow)
    {
        var due = new List<BackgroundTaskSettings>();
        foreach (var task in tasks)
        {
            var last = _lastRuns.GetValueOrDefault((tenant, task.Name), since);
            if (!task.Enable || Schedule(task.Schedule)?.GetNextOccurrence(last) is not { } next || next > utcNow)
                continue;

            _lastRuns[(tenant, task.Name)] = utcNow;
            due.Add(task);
        }

        return due;
    }

    private CronExpression? Schedule(string expression) => _schedules.GetOrAdd(
        expression, static text => CronExpression.TryParse(text, out var schedule) ? schedule : null);
}
