namespace OrchardCore.Security.Permissions;

public class PermissionStereotype
{
    public string Name { get; set; } = null!;
    public IEnumerable<Permission> Permissions { get; set; } = null!;
}
