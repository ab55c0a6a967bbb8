namespace OrchardCore.Environment.Shell;

/// <summary>All tenants of the process: those that are known, and those that are awake.</summary>
public interface IShellHost
{
    Task InitializeAsync();
    IEnumerable<ShellSettings> GetAllSettings();
    bool TryGetSettings(string name, [NotNullWhen(true)] out ShellSettings? settings);
    IEnumerable<ShellContext> ListShellContexts();
    bool TryGetShellContext(string name, [NotNullWhen(true)] out ShellContext? shellContext);
    Task<ShellContext> GetOrCreateShellContextAsync(ShellSettings settings);
    Task<ShellScope> GetScopeAsync(ShellSettings settings);
    Task UpdateShellSettingsAsync(ShellSettings settings);
    Task RemoveShellSettingsAsync(ShellSettings settings);
    Task ReloadShellContextAsync(ShellSettings settings, bool eventSource = true);
    Task ReleaseShellContextAsync(ShellSettings settings, bool eventSource = true);
    Task RemoveShellContextAsync(ShellSettings settings, bool eventSource = true);
}

public interface IShellSettingsManager
{
    ShellSettings CreateDefaultSettings();
    Task<IEnumerable<ShellSettings>> LoadSettingsAsync();
    Task<ShellSettings?> LoadSettingsAsync(string tenant);
    Task<IEnumerable<string>> LoadSettingsNamesAsync();
    Task RemoveSettingsAsync(ShellSettings settings);
    Task SaveSettingsAsync(ShellSettings settings);
}

public interface IShellReleaseManager
{
    void RequestRelease();
    void SuspendReleaseRequest();
}
