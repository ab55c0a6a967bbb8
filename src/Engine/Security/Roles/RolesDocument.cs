namespace OrchardCore.Roles.Models;

/// <summary>The roles of a tenant, and what each may do.</summary>
public class RolesDocument : Document
{
    public List<Role> Roles { get; set; } = [];

    public Dictionary<string, List<string>> MissingFeaturesByRole { get; set; } =
        new(StringComparer.OrdinalIgnoreCase);
}
