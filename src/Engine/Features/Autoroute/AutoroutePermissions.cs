namespace OrchardCore.Autoroute;

public static class AutoroutePermissions
{
    public static readonly Permission SetHomepage = new("SetHomepage", "Set homepage.");
}

/// <summary>Who may choose the home page by default: those who run the site.</summary>
internal sealed class AutoroutePermissionProvider : IPermissionProvider
{
    private static readonly Permission[] _all = [AutoroutePermissions.SetHomepage];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = "Administrator", Permissions = _all },
        new() { Name = "Editor", Permissions = _all },
    ];
}
