namespace OrchardCore.BackgroundTasks;

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
