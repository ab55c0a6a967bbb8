namespace OrchardCore.BackgroundTasks;

public interface IBackgroundTask
{
    Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken);
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class BackgroundTaskAttribute : Attribute
{
    public string Description { get; set; } = "";
    public bool Enable { get; set; } = true;

    /// <summary>In milliseconds.</summary>
    public int LockExpiration { get; set; }

    /// <summary>In milliseconds.</summary>
    public int LockTimeout { get; set; }

    /// <summary>A cron expression of five fields, in UTC.</summary>
    public string Schedule { get; set; } = "*/5 * * * *";
    public string? Title { get; set; }
    public bool UsePipeline { get; set; }
}

public class BackgroundTaskSettings
{
    public string Description { get; set; } = "";
    public bool Enable { get; set; } = true;

    /// <summary>Whether the task runs on one node at a time.</summary>
    public bool IsAtomic => LockTimeout > 0 && LockExpiration > 0;
    public int LockExpiration { get; set; }
    public int LockTimeout { get; set; }
    public string Name { get; set; } = "";
    public string Schedule { get; set; } = "*/5 * * * *";
    public string? Title { get; set; }
    public bool UsePipeline { get; set; }
}

public interface IBackgroundTaskEventHandler
{
    Task ExecutedAsync(BackgroundTaskEventContext context, CancellationToken cancellationToken);
    Task ExecutingAsync(BackgroundTaskEventContext context, CancellationToken cancellationToken);
}

public class BackgroundTaskEventContext
{
    private readonly ShellScope _scope;

    public BackgroundTaskEventContext(string name, ShellScope scope) => (Name, _scope) = (name, scope);

    public string Name { get; }
    public string Tenant => _scope.ShellContext.Settings.Name;
    public IServiceProvider Services => _scope.ServiceProvider;
    public Exception? Exception { get; set; }
    public bool HasException => Exception is not null;
}
