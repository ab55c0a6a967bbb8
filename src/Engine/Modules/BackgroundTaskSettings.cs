namespace OrchardCore.BackgroundTasks;

public class BackgroundTaskSettings
{
    public string Description { get; set; } = null!;
    public bool Enable { get; set; }
    public bool IsAtomic { get; }
    public int LockExpiration { get; set; }
    public int LockTimeout { get; set; }
    public string Name { get; set; } = null!;
    public string Schedule { get; set; } = null!;
    public string Title { get; set; } = null!;
    public bool UsePipeline { get; set; }
}
