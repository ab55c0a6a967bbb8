namespace OrchardCore.Security.Services;

public interface IRoleService
{
    Task<IEnumerable<string>> GetNormalizedRoleNamesAsync();
    Task<IEnumerable<Claim>> GetRoleClaimsAsync(string role, CancellationToken cancellationToken = default);
    Task<IEnumerable<IRole>> GetRolesAsync();
    ValueTask<bool> IsAdminRoleAsync(string role);
    ValueTask<bool> IsSystemRoleAsync(string role);
}
