namespace OrchardCore.Environment.Shell;

public interface IShellDescriptorManagerEventHandler
{
    Task ChangedAsync(ShellDescriptor descriptor, ShellSettings settings);
}
