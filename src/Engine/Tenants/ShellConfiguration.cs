using Microsoft.Extensions.Configuration.Memory;

namespace OrchardCore.Environment.Shell.Configuration;

/// <summary>A tenant's configuration: its own values over the host's, which it reads and never changes.</summary>
public class ShellConfiguration : IShellConfiguration
{
    private readonly MemoryConfigurationProvider _own = new(new MemoryConfigurationSource());
    private readonly ConfigurationRoot _all;

    public ShellConfiguration() => _all = new ConfigurationRoot([_own]);

    public ShellConfiguration(IConfiguration configuration)
        : this([configuration])
    {
    }

    /// <summary>Of several that have a value, the last one's holds.</summary>
    // They are read, and never asked to tell of changes: the host's, which outlive every tenant, would keep all who asked.
    internal ShellConfiguration(params IConfiguration[] layers) =>
        _all = new ConfigurationRoot([.. layers.Select(layer => new ReadOnlyValues(layer)), _own]);

    /// <summary>What the tenant itself was given.</summary>
    internal IEnumerable<KeyValuePair<string, string?>> Own => _own;

    public string? this[string key]
    {
        get => _all[key];
        set => _own.Set(key, value);
    }

    public IConfigurationSection GetSection(string key) => _all.GetSection(key);

    public IEnumerable<IConfigurationSection> GetChildren() => _all.GetChildren();

    public IChangeToken GetReloadToken() => _all.GetReloadToken();

    // A section that is written to writes to every provider behind it; the host's values must not hear of it.
    private sealed class ReadOnlyValues(IConfiguration configuration) : ConfigurationProvider
    {
        public override bool TryGet(string key, out string? value) => (value = configuration[key]) is not null;

        public override void Set(string key, string? value)
        {
        }

        public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
        {
            var parent = parentPath is null ? configuration : configuration.GetSection(parentPath);
            return parent.GetChildren().Select(child => child.Key).Concat(earlierKeys)
                .Order(ConfigurationKeyComparer.Instance);
        }
    }
}
