namespace OrchardCore.Settings;

internal sealed class SettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ISiteService, SiteStore>();
        services.AddScoped<IAuthorizationHandler, SuperUserHandler>();
        services.AddScoped<ISetupEventHandler, SettingsSetup>();
        services.AddRecipeExecutionStep<SettingsStep>();
        services.AddPermissionProvider<SettingsPermissionProvider>();
        services.AddNavigationProvider<SettingsAdminMenu>();
        services.AddDisplayDriver<ISite, GeneralSettingsDriver>();
    }
}
