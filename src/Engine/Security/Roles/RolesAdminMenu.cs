namespace OrchardCore.Roles;

internal sealed class RolesAdminMenu(IStringLocalizer<RolesAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Access control"], NavigationConstants.AdminMenuAccessControlPosition, access => access
            .Id("accessControl")
            .Add(S["Roles"], "2", roles => roles
                .Id("roles")
                .Action("Index", "Admin", "OrchardCore.Roles")
                .Permission(RolesPermissions.ManageRoles)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
