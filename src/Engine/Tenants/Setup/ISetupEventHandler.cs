namespace OrchardCore.Setup.Events;

public interface ISetupEventHandler
{
    Task FailedAsync(SetupContext context) => Task.CompletedTask;
    Task SetupAsync(SetupContext context);
    Task SucceededAsync() => Task.CompletedTask;
}
