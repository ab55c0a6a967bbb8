namespace OrchardCore.Users;

internal sealed class UsersAdminMenu(IStringLocalizer<UsersAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Access control"], NavigationConstants.AdminMenuAccessControlPosition, access => access
            .Id("accessControl")
            .Add(S["Users"], "1", users => users
                .Id("users")
                .Action("Index", "Admin", "OrchardCore.Users")
                .Permission(UsersPermissions.ListUsers)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
