namespace OrchardCore.Setup.Events;

public interface ISetupEventHandler
{
    Task FailedAsync(SetupContext context);
    Task SetupAsync(SetupContext context);
    Task SucceededAsync();
}
