namespace OrchardCore.AdminDashboard;

internal sealed class DashboardStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IAdminDashboardService, DashboardWidgets>();
        services.AddIndexProvider<DashboardPartIndexes>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddContentPart<DashboardPart>().UseDisplayDriver<DashboardPartDriver>();
    }
}
