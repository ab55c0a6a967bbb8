namespace OrchardCore.Environment.Shell;

/// <summary>Where tenants keep what is theirs: App_Data, or the folder that ORCHARD_APP_DATA names.</summary>
internal sealed class TenantFolder(string root)
{
    public string Root { get; } = root;
    public string TenantsFile => Path.Combine(Root, "tenants.json");
    public string Of(string tenant) => Path.Combine(Root, "Sites", tenant);

    public static TenantFolder For(string contentRoot) =>
        new(System.Environment.GetEnvironmentVariable("ORCHARD_APP_DATA") is { Length: > 0 } moved
            ? Path.GetFullPath(moved)
            : Path.GetFullPath(Path.Combine(contentRoot, "App_Data")));
}
