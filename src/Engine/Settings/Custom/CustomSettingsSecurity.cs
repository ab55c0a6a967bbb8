namespace OrchardCore.CustomSettings;

internal sealed class CustomSettingsPermissions(CustomSettingsTypes types) : IPermissionProvider
{
    public async Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        (await types.ListAsync()).Select(CustomSettingsTypes.PermissionOf);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}

/// <summary>The page of custom settings asks for the permission of their type.</summary>
internal sealed class CustomSettingsAuthorizationHandler(IServiceProvider services)
    : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded || context.Resource is not string group ||
            requirement.Permission.Name != SettingsPermissions.ManageGroupSettings.Name)
            return;

        // Authorization and this handler need each other: what is asked for is found when it is asked for.
        var types = (CustomSettingsTypes)services.GetService(typeof(CustomSettingsTypes))!;
        if (await types.FindAsync(group) is { } type && await types.MayManageAsync(type))
            context.Succeed(requirement);
    }
}
