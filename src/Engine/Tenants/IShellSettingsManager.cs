namespace OrchardCore.Environment.Shell;

public interface IShellSettingsManager
{
    ShellSettings CreateDefaultSettings();
    Task<IEnumerable<ShellSettings>> LoadSettingsAsync();
    Task<ShellSettings?> LoadSettingsAsync(string tenant);
    Task<IEnumerable<string>> LoadSettingsNamesAsync();
    Task RemoveSettingsAsync(ShellSettings settings);
    Task SaveSettingsAsync(ShellSettings settings);
}
