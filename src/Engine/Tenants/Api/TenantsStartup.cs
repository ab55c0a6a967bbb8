using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Tenants;

internal sealed class TenantsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<TenantRules>();
        services.AddScoped<TenantSetup>();
        services.AddPermissionProvider<Permissions>();
    }
}
