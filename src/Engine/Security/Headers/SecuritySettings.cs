namespace OrchardCore.Security.Settings;

/// <summary>What the pages of the site forbid browsers, header by header. Empty dictionaries send nothing.</summary>
public class SecuritySettings
{
    public Dictionary<string, string> ContentSecurityPolicy { get; set; } = [];
    public string ContentTypeOptions { get; set; } = SecurityHeaderDefaults.ContentTypeOptions;
    public bool FromConfiguration { get; set; }
    public Dictionary<string, string> PermissionsPolicy { get; set; } = [];
    public string ReferrerPolicy { get; set; } = SecurityHeaderDefaults.ReferrerPolicy;
}
