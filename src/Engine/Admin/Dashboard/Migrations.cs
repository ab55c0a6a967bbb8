namespace OrchardCore.AdminDashboard;

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
