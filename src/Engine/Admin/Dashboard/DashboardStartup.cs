using OrchardCore.AdminDashboard.ViewModels;

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

internal sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<DashboardPartIndex>(table => table
            .Column<double>(nameof(DashboardPartIndex.Position)));
        await SchemaBuilder.AlterIndexTableAsync<DashboardPartIndex>(table =>
            table.CreateIndex("IDX_DashboardPartIndex_Position", nameof(DashboardPartIndex.Position)));
        await definitions.AlterPartDefinitionAsync("DashboardPart", part => part
            .WithDescription("Puts a widget on the dashboard."));

        return 1;
    }
}

internal sealed class DashboardPartDriver(IStringLocalizer<DashboardPartDriver> S)
    : PartEditor<DashboardPart, DashboardPartViewModel>
{
    protected override void Take(DashboardPart part, DashboardPartViewModel form, UpdatePartEditorContext context)
    {
        if (double.IsFinite(form.Position))
            base.Take(part, form, context);
        else
            Refuse(context, nameof(form.Position), S["Give the position as a number."]);
    }
}
