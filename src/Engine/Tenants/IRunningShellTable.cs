namespace OrchardCore.Environment.Shell;

public interface IRunningShellTable
{
    void Add(ShellSettings settings);
    ShellSettings? Match(HostString host, PathString path, bool fallbackToDefault = true);
    void Remove(ShellSettings settings);
}
