namespace OrchardCore.Title;

internal sealed class TitleStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<TitlePart>()
            .UseDisplayDriver<TitlePartDisplayDriver>()
            .AddHandler<TitlePartHandler>();
        services.AddDataMigration<Migrations>();
    }
}

internal sealed class Migrations(IContentDefinitionManager definitions) : AttachablePart<TitlePart>(
    definitions, "Provides a Title for your content item.", "0");
