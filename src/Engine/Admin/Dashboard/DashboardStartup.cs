using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AdminDashboard.Indexes;
using OrchardCore.AdminDashboard.Models;
using OrchardCore.AdminDashboard.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

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
