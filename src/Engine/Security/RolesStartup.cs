using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Security;

internal sealed class RolesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionService, KnownPermissions>();
        services.AddSingleton<IPermissionGrantingService, PermissionGranting>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
    }
}
