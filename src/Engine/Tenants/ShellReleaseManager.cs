namespace OrchardCore.Environment.Shell;

/// <summary>Has the tenant built anew once the current piece of work has been committed.</summary>
internal sealed class ShellReleaseManager(IShellHost host, ShellSettings settings) : IShellReleaseManager
{
    private bool _registered;
    private bool _suspended;

    public void RequestRelease()
    {
        _suspended = false;
        if (_registered)
            return;

        _registered = true;
        ShellScope.AddDeferredTask(_ => _suspended ? Task.CompletedTask : host.ReleaseShellContextAsync(settings));
    }

    public void SuspendReleaseRequest() => _suspended = true;
}
