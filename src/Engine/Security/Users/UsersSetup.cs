namespace OrchardCore.Users;

/// <summary>Creates the administrator that a tenant is set up with.</summary>
internal sealed class UsersSetup(IUserService users) : ISetupEventHandler
{
    public async Task SetupAsync(SetupContext context)
    {
        var properties = context.Properties;
        var administrator = new User
        {
            UserId = Text(properties, SetupConstants.AdminUserId) ?? "",
            UserName = Text(properties, SetupConstants.AdminUsername) ?? "",
            Email = Text(properties, SetupConstants.AdminEmail),
            EmailConfirmed = true,
            RoleNames = [OrchardCoreConstants.Roles.Administrator],
        };
        await users.CreateUserAsync(
            administrator, Text(properties, SetupConstants.AdminPassword) ?? "",
            (key, message) => context.Errors[key] = message);
    }

    public Task FailedAsync(SetupContext context) => Task.CompletedTask;
    public Task SucceededAsync() => Task.CompletedTask;

    private static string? Text(Dictionary<string, object> properties, string key) =>
        properties.TryGetValue(key, out var value) ? value?.ToString() : null;
}
