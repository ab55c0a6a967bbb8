namespace OrchardCore.Lists;

internal sealed class ListsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ListPart>().UseDisplayDriver<ListPartDisplayDriver>();
        services.AddContentPart<ContainedPart>();
        services.AddScoped<IContentDisplayDriver, ContainedPartDisplayDriver>();
        services.AddScoped<IContainerService, ContainerService>();
        services.AddIndexProvider<ContainedPartIndexProvider>();
        services.AddDataMigration<Migrations>();

        services.AddLiquidFilter<ContainerFilter>("container");
        services.AddLiquidFilter<ListCountFilter>("list_count");
        services.AddLiquidFilter<ListItemsFilter>("list_items");
    }
}

internal sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(ListPart), part => part
            .Attachable()
            .WithDescription("Add a list behavior."));

        await SchemaBuilder.CreateMapIndexTableAsync<ContainedPartIndex>(table => table
            .Column<string>(nameof(ContainedPartIndex.ListContentItemId), column => column.WithLength(26))
            .Column<string>(nameof(ContainedPartIndex.ListContentType), column => column.WithLength(255))
            .Column<int>(nameof(ContainedPartIndex.Order))
            .Column<string>(nameof(ContainedPartIndex.ContentItemId), column => column.WithLength(26))
            .Column<string>(nameof(ContainedPartIndex.DisplayText), column => column.WithLength(ContainedPartIndex.MaxDisplayTextSize))
            .Column<bool>(nameof(ContainedPartIndex.Published))
            .Column<bool>(nameof(ContainedPartIndex.Latest)));

        await SchemaBuilder.AlterIndexTableAsync<ContainedPartIndex>(table => table
            .CreateIndex("IDX_ContainedPartIndex_DocumentId", "DocumentId", nameof(ContainedPartIndex.ListContentItemId),
                nameof(ContainedPartIndex.Order), nameof(ContainedPartIndex.Published), nameof(ContainedPartIndex.Latest)));

        return 1;
    }
}
