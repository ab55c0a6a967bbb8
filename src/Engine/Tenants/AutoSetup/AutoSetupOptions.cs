namespace OrchardCore.AutoSetup.Options;

/// <summary>The section <c>OrchardCore:OrchardCore_AutoSetup</c>.</summary>
internal sealed class AutoSetupOptions
{
    public string? AutoSetupPath { get; set; }
    public List<TenantSetupOptions> Tenants { get; set; } = [];

    /// <summary>Every problem, with the key of the value that it is about.</summary>
    public IEnumerable<string> Problems()
    {
        if (!string.IsNullOrEmpty(AutoSetupPath))
            yield return $"{nameof(AutoSetupPath)}: tenants are set up when the host starts; leave it out.";

        foreach (var (index, tenant) in Tenants.Index())
        {
            foreach (var problem in tenant.Problems())
                yield return $"Tenants:{index}:{problem}";
        }

        foreach (var same in Tenants.GroupBy(tenant => tenant.ShellName, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            yield return $"Tenants: '{same.Key}' is named {same.Count()} times.";

        if (Tenants.Count > 0 && !Tenants.Exists(tenant => tenant.IsDefault))
            yield return "Tenants: one of them has to have the ShellName 'Default'.";
    }
}

internal sealed class TenantSetupOptions
{
    public string ShellName { get; set; } = "";
    public string? SiteName { get; set; }
    public string? SiteTimeZone { get; set; }
    public string? RecipeName { get; set; }
    public string? RequestUrlHost { get; set; }
    public string? RequestUrlPrefix { get; set; }
    public string? DatabaseProvider { get; set; }
    public string? DatabaseConnectionString { get; set; }
    public string? DatabaseTablePrefix { get; set; }
    public string? DatabaseSchema { get; set; }
    public string? FeatureProfile { get; set; }
    public string? AdminUsername { get; set; }
    public string? AdminEmail { get; set; }
    public string? AdminPassword { get; set; }

    public bool IsDefault => ShellName == Environment.Shell.ShellSettings.DefaultShellName;

    public IEnumerable<string> Problems()
    {
        if (Environment.Shell.TenantNames.Problem(ShellName) is { } name)
            yield return $"{nameof(ShellName)}: {name}";

        foreach (var (key, value) in ((string, string?)[])[(nameof(RecipeName), RecipeName), (nameof(AdminUsername), AdminUsername),
            (nameof(AdminEmail), AdminEmail), (nameof(AdminPassword), AdminPassword), (nameof(SiteName), SiteName)])
        {
            if (string.IsNullOrWhiteSpace(value))
                yield return $"{key}: it is needed to set '{ShellName}' up.";
        }

        if (!IsDefault && string.IsNullOrWhiteSpace(RequestUrlHost) && string.IsNullOrWhiteSpace(RequestUrlPrefix))
            yield return $"{nameof(RequestUrlHost)}: '{ShellName}' needs it, or a {nameof(RequestUrlPrefix)}, to be reached.";

        if (DatabaseProvider is { Length: > 0 } and not "Sqlite")
            yield return $"{nameof(DatabaseProvider)}: '{DatabaseProvider}' is not supported; use 'Sqlite' or leave it out.";

        if (SiteTimeZone is { Length: > 0 } && OrchardCore.Modules.Clock.Find(SiteTimeZone) is null)
            yield return $"{nameof(SiteTimeZone)}: '{SiteTimeZone}' is no known time zone.";
    }
}
