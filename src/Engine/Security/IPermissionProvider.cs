namespace OrchardCore.Security.Permissions;

public interface IPermissionProvider
{
    IEnumerable<PermissionStereotype> GetDefaultStereotypes();
    Task<IEnumerable<Permission>> GetPermissionsAsync();
}

public class PermissionStereotype
{
    public string Name { get; set; } = null!;
    public IEnumerable<Permission> Permissions { get; set; } = null!;
}

public static class PermissionProviderExtensions
{
    public static async ValueTask<IEnumerable<Permission>> FindByNamesAsync(
        this IPermissionService permissionService, IEnumerable<string> names)
    {
        var wanted = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (await permissionService.GetPermissionsAsync()).Where(permission => wanted.Contains(permission.Name));
    }
}

public static class PermissionsServiceCollectionExtensions
{
    public static IServiceCollection AddPermissionProvider<TProvider>(this IServiceCollection services)
        where TProvider : class, IPermissionProvider => services.AddScoped<IPermissionProvider, TProvider>();
}

public interface IPermissionService
{
    ValueTask<Permission?> FindByNameAsync(string name);
    ValueTask<IEnumerable<Permission>> GetPermissionsAsync();
}
