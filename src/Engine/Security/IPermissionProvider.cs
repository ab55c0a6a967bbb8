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

/// <summary>Permissions that are the same for every tenant, and the roles that have them to begin with.</summary>
internal abstract class FixedPermissions(Permission[] all, params (string Role, Permission[] Granted)[] byRole)
    : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        byRole.Select(role => new PermissionStereotype { Name = role.Role, Permissions = role.Granted });
}
