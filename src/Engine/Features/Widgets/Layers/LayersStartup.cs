namespace OrchardCore.Layers;

internal sealed class LayersStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<LayerMetadata>();
        services.AddScoped<ILayerService, LayerService>();
        services.AddSingleton<LayerWidgets>();
        services.AddScoped<ILayoutContents, LayerContents>();
        services.AddScoped<IContentHandler, LayerWidgetsHandler>();
        services.AddScoped<IContentDisplayDriver, LayerMetadataDriver>();
        services.AddSiteDisplayDriver<LayerSettingsDriver>();
        services.AddIndexProvider<LayerMetadataIndexProvider>();
        services.AddDataMigration<LayersMigrations>();
        services.AddRecipeExecutionStep<LayerStep>();
        services.AddPermissionProvider<Permissions>();
        services.AddSingleton<IGlobalMethodProvider, DefaultLayersMethodProvider>();
    }
}

internal sealed class LayersMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<LayerMetadataIndex>(table => table
            .Column<string>("Zone", column => column.WithLength(64)));
        await SchemaBuilder.AlterIndexTableAsync<LayerMetadataIndex>(table => table
            .CreateIndex("IDX_LayerMetadataIndex_DocumentId", "DocumentId", "Zone"));

        return 3;
    }
}
