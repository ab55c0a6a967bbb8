namespace OrchardCore.BackgroundTasks;

[AttributeUsage(AttributeTargets.Class)]
public sealed class BackgroundTaskAttribute : Attribute
{
    public string Description { get; set; } = null!;
    public bool Enable { get; set; }
    public int LockExpiration { get; set; }
    public int LockTimeout { get; set; }
    public string Schedule { get; set; } = null!;
    public string Title { get; set; } = null!;
    public bool UsePipeline { get; set; }
}
