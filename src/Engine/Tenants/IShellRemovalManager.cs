namespace OrchardCore.Environment.Shell.Removing;

public interface IShellRemovalManager
{
    Task<ShellRemovingContext> RemoveAsync(ShellSettings shellSettings, bool localResourcesOnly = false);
}

public class ShellRemovingContext
{
    public ShellSettings ShellSettings { get; set; } = null!;
    public bool LocalResourcesOnly { get; set; }
    public bool FailedOnLockTimeout { get; set; }
    public string? ErrorMessage { get; set; }
    public Exception? Error { get; set; }
    public bool Success => ErrorMessage is null;
}
