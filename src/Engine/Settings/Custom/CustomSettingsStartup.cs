namespace OrchardCore.CustomSettings;

internal sealed class CustomSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<CustomSettingsTypes>();
        services.AddDisplayDriver<ISite, CustomSettingsDriver>();
        services.AddPermissionProvider<CustomSettingsPermissions>();
        services.AddScoped<IAuthorizationHandler, CustomSettingsAuthorizationHandler>();
        services.AddNavigationProvider<CustomSettingsMenu>();
        services.AddRecipeExecutionStep<CustomSettingsStep>();
    }
}
