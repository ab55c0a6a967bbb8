namespace OrchardCore.BackgroundTasks;

public static class BackgroundTaskExtensions
{
    public static string GetTaskName(this IBackgroundTask task) => task.GetType().FullName!;

    public static IBackgroundTask? GetTaskByName(this IEnumerable<IBackgroundTask> tasks, string name) =>
        tasks.LastOrDefault(task => task.GetTaskName() == name);

    /// <summary>What the task's attribute says, or the defaults.</summary>
    public static BackgroundTaskSettings GetDefaultSettings(this IBackgroundTask task) => SettingsOf(task.GetType());

    internal static BackgroundTaskSettings SettingsOf(Type task)
    {
        var attribute = task.GetCustomAttribute<BackgroundTaskAttribute>() ?? new BackgroundTaskAttribute();
        return new BackgroundTaskSettings
        {
            Name = task.FullName!,
            Title = string.IsNullOrWhiteSpace(attribute.Title) ? task.FullName : attribute.Title,
            Description = attribute.Description,
            Enable = attribute.Enable,
            Schedule = attribute.Schedule,
            LockTimeout = attribute.LockTimeout,
            LockExpiration = attribute.LockExpiration,
            UsePipeline = attribute.UsePipeline,
        };
    }
}

public static class DistributedLockExtensions
{
    /// <summary>The lock of a task that runs on one node at a time.</summary>
    public static Task<(ILocker locker, bool locked)> TryAcquireBackgroundTaskLockAsync(
        this IDistributedLock distributedLock, BackgroundTaskSettings settings) =>
        distributedLock.TryAcquireLockAsync(
            settings.Name + "_LOCK",
            TimeSpan.FromMilliseconds(settings.LockTimeout), TimeSpan.FromMilliseconds(settings.LockExpiration));
}
