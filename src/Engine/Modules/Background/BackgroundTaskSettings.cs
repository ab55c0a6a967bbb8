namespace OrchardCore.BackgroundTasks;

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
