namespace OrchardCore.Users;

/// <summary>Creates the administrator that a tenant is set up with.</summary>
internal sealed class UsersSetup(IUserService users) : ISetupEventHandler
{
    public async Task SetupAsync(SetupContext context)
    {
        var administrator = new User
        {
            UserId = context.Text(SetupConstants.AdminUserId) ?? "",
            UserName = context.Text(SetupConstants.AdminUsername) ?? "",
            Email = context.Text(SetupConstants.AdminEmail),
            EmailConfirmed = true,
            RoleNames = [OrchardCoreConstants.Roles.Administrator],
        };
        await users.CreateUserAsync(
            administrator, context.Text(SetupConstants.AdminPassword) ?? "",
            (key, message) => context.Errors[key] = message);
    }
}
