using OrchardCore.Environment.Shell.Removing;

namespace OrchardCore.Modules;

public interface IModularTenantEvents
{
    Task ActivatedAsync();
    Task ActivatingAsync();
    Task RemovingAsync(ShellRemovingContext context);
    Task TerminatedAsync();
    Task TerminatingAsync();
}
