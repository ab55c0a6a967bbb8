namespace OrchardCore.Autoroute;

public static class AutoroutePermissions
{
    public static readonly Permission SetHomepage = new("SetHomepage", "Set homepage.");
}

/// <summary>Who may choose the home page by default: those who run the site.</summary>
internal sealed class AutoroutePermissionProvider() : FixedPermissions(
    [AutoroutePermissions.SetHomepage],
    ("Administrator", [AutoroutePermissions.SetHomepage]), ("Editor", [AutoroutePermissions.SetHomepage]));
