namespace OrchardCore.BackgroundTasks;

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
