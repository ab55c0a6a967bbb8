using OrchardCore.Environment.Shell.Removing;

namespace OrchardCore.Modules;

public class ModularTenantEvents : IModularTenantEvents
{
    public virtual Task ActivatedAsync() => Task.CompletedTask;
    public virtual Task ActivatingAsync() => Task.CompletedTask;
    public virtual Task RemovingAsync(ShellRemovingContext context) => Task.CompletedTask;
    public virtual Task TerminatedAsync() => Task.CompletedTask;
    public virtual Task TerminatingAsync() => Task.CompletedTask;
}
