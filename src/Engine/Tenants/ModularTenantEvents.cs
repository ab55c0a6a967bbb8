namespace OrchardCore.Modules;

public interface IModularTenantEvents
{
    Task ActivatedAsync();
    Task ActivatingAsync();
    Task RemovingAsync(ShellRemovingContext context);
    Task TerminatedAsync();
    Task TerminatingAsync();
}

public class ModularTenantEvents : IModularTenantEvents
{
    public virtual Task ActivatedAsync() => Task.CompletedTask;
    public virtual Task ActivatingAsync() => Task.CompletedTask;
    public virtual Task RemovingAsync(ShellRemovingContext context) => Task.CompletedTask;
    public virtual Task TerminatedAsync() => Task.CompletedTask;
    public virtual Task TerminatingAsync() => Task.CompletedTask;
}
