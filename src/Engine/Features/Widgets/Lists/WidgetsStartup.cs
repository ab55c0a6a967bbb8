namespace OrchardCore.Widgets;

internal sealed class WidgetsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.TryAddScoped<ContainedItems>();
        services.AddContentPart<WidgetsListPart>().UseDisplayDriver<WidgetsListPartDisplayDriver>();
        services.AddContentPart<WidgetMetadata>();
        services.AddDataMigration<WidgetsMigrations>();
    }
}

internal sealed class WidgetsMigrations(IContentDefinitionManager definitions) : AttachablePart<WidgetsListPart>(
    definitions, "Provides a way to add widgets to Layout zones for your content item.");
