using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;
using OrchardCore.Setup.Events;

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
