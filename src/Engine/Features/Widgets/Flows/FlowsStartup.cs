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

/// <summary>How wide a widget is, and on which side it stands.</summary>
internal sealed class FlowMetadataDisplayDriver : ContentDisplayDriver
{
    public override IDisplayResult? Edit(ContentItem model, BuildEditorContext context) =>
        model.TryGet<FlowMetadata>(out var metadata)
            ? Initialize<FlowMetadata>("FlowMetadata_Edit", form =>
                (form.Alignment, form.Size) = (metadata.Alignment, metadata.Size)).Location("Footer")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context)
    {
        if (!model.TryGet<FlowMetadata>(out var metadata))
            return null;

        await FormOf<FlowMetadata>.BindAsync(metadata, context.Updater, Prefix);
        metadata.Size = Math.Clamp(metadata.Size, 1, 100);
        model.Apply(metadata);

        return Edit(model, context);
    }

    protected override void BuildPrefix(ContentItem model, string htmlFieldPrefix) =>
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? nameof(FlowMetadata) : $"{htmlFieldPrefix}.{nameof(FlowMetadata)}";
}
