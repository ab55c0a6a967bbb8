using static OrchardCore.OrchardCoreConstants.Roles;

namespace OrchardCore.AdminDashboard;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageAdminDashboard = new("ManageAdminDashboard", "Manage the Admin Dashboard");

    public static readonly Permission AccessAdminDashboard =
        new("AccessAdminDashboard", "Access the Admin Dashboard", [ManageAdminDashboard]);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([AccessAdminDashboard, ManageAdminDashboard]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = Administrator, Permissions = [ManageAdminDashboard] },
        .. from role in (string[])[Editor, Moderator, Author, Contributor]
           select new PermissionStereotype { Name = role, Permissions = [AccessAdminDashboard] },
    ];
}
