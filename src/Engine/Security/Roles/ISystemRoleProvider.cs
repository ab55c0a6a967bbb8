namespace OrchardCore.Roles;

public interface ISystemRoleProvider
{
    IRole GetAdminRole();
    IEnumerable<IRole> GetSystemRoles();
    bool IsSystemRole(string name);
}

public static class SystemRoleProviderExtensions
{
    public static bool IsAdminRole(this ISystemRoleProvider systemRoleNameProvider, string name) =>
        string.Equals(systemRoleNameProvider.GetAdminRole().RoleName, name, StringComparison.OrdinalIgnoreCase);
}
