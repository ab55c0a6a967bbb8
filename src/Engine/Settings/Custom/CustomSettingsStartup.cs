using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

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
