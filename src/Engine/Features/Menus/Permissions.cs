namespace OrchardCore.Menu;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageMenu = new("ManageMenu", "Manage menus");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageMenu]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageMenu] },
        new() { Name = OrchardCoreConstants.Roles.Editor, Permissions = [ManageMenu] },
    ];
}
