namespace OrchardCore.Security.Permissions;

/// <summary>Every permission that the tenant's features know.</summary>
internal sealed class KnownPermissions(IEnumerable<IPermissionProvider> providers) : IPermissionService
{
    private List<Permission>? _permissions;

    public async ValueTask<IEnumerable<Permission>> GetPermissionsAsync()
    {
        if (_permissions is null)
        {
            var found = new List<Permission>();
            foreach (var provider in providers)
                found.AddRange(await provider.GetPermissionsAsync());

            _permissions = [.. found.DistinctBy(permission => permission.Name)];
        }

        return _permissions;
    }

    public async ValueTask<Permission?> FindByNameAsync(string name) => (await GetPermissionsAsync())
        .FirstOrDefault(permission => string.Equals(permission.Name, name, StringComparison.OrdinalIgnoreCase));
}
