namespace OrchardCore.Scripting;

/// <summary>What scripts can ask the tenant for that they run in, or that is being set up by them.</summary>
internal sealed class TenantMethods : IGlobalMethodProvider
{
    private static readonly GlobalMethod[] Methods =
    [
        new()
        {
            Name = "configuration",
            Method = services => (string key, object? defaultValue) => Read(services, key) ?? defaultValue,
        },
        new() { Name = "getUrlPrefix", Method = services => (string? path) => Prefix(services, path) },
    ];

    public IEnumerable<GlobalMethod> GetMethods() => Methods;

    private static string? Read(IServiceProvider services, string key) =>
        services.GetRequiredService<ShellSettings>().ShellConfiguration[key];

    private static string Prefix(IServiceProvider services, string? path)
    {
        var prefix = services.GetRequiredService<ShellSettings>().RequestUrlPrefix?.Trim(' ', '/');
        var root = string.IsNullOrEmpty(prefix) ? "" : "/" + prefix;
        return string.IsNullOrEmpty(path) ? root : $"{root}/{path.TrimStart('~', '/')}";
    }
}
