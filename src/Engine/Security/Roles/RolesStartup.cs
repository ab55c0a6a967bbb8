using OrchardCore.Roles;

namespace OrchardCore.Security;

internal sealed class RolesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionService, KnownPermissions>();
        services.AddSingleton<IPermissionGrantingService, PermissionGranting>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped<IAuthorizationHandler, RolesAuthorizationHandler>();

        services.AddSingleton<ISystemRoleProvider, SystemRoles>();
        services.AddScoped<IRoleService, TenantRoles>();
        services.AddScoped<RoleTable>();
        services.AddScoped<HeldPower>();
        services.AddScoped<RoleStereotypes>();
        services.AddScoped<IFeatureEventHandler, RoleUpdater>();
        services.AddScoped<ISetupEventHandler, RolesSetup>();
        services.AddRecipeExecutionStep<RolesStep>();
        services.AddPermissionProvider<RolesPermissionProvider>();
    }
}

internal sealed class RolesAdminStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddNavigationProvider<RolesAdminMenu>();
}
