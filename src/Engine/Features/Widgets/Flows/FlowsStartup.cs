namespace OrchardCore.Flows;

internal sealed class FlowsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.TryAddScoped<ContainedItems>();
        services.AddScoped<ContainedDisplay>();
        services.AddContentPart<FlowPart>()
            .UseDisplayDriver<FlowPartDisplayDriver>().AddHandler<FlowPartHandler>();
        services.AddContentPart<BagPart>()
            .UseDisplayDriver<BagPartDisplayDriver>().AddHandler<BagPartHandler>();
        services.AddContentPart<FlowMetadata>();
        services.AddScoped<IContentDisplayDriver, FlowMetadataDisplayDriver>();
        services.AddDataMigration<FlowsMigrations>();
    }
}

internal sealed class FlowsMigrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync("FlowPart", part => part.Attachable().WithDescription(
            "Provides a customizable body for your content item where you can build a content structure with widgets."));
        await definitions.AlterPartDefinitionAsync("BagPart", part => part.Attachable().Reusable().WithDescription(
            "Provides a collection behavior for your content item where you can place other content items."));

        return 3;
    }
}
