namespace OrchardCore.Tenants;

internal sealed class TenantsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<TenantSetup>();
        services.AddPermissionProvider<Permissions>();
    }
}
