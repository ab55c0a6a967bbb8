namespace OrchardCore.Security.Permissions;

public static class PermissionProviderExtensions
{
    public static async ValueTask<IEnumerable<Permission>> FindByNamesAsync(
        this IPermissionService permissionService, IEnumerable<string> names)
    {
        var wanted = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (await permissionService.GetPermissionsAsync()).Where(permission => wanted.Contains(permission.Name));
    }
}
