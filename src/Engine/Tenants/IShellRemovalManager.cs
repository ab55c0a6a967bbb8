namespace OrchardCore.Environment.Shell.Removing;

public interface IShellRemovalManager
{
    Task<ShellRemovingContext> RemoveAsync(ShellSettings shellSettings, bool localResourcesOnly = false);
}
