namespace OrchardCore.Security;

public class PermissionRequirement : IAuthorizationRequirement
{
    public PermissionRequirement(Permission permission) { Permission = permission; }
    public Permission Permission { get; set; } = null!;
}
