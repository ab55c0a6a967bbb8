namespace OrchardCore.Liquid;

[RequireFeatures("OrchardCore.Contents")]
internal sealed class LiquidPartStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<LiquidPart>().UseDisplayDriver<LiquidPartDisplayDriver>();
        services.AddDataMigration<Migrations>();
    }
}

internal sealed class Migrations(IContentDefinitionManager definitions) : AttachablePart<LiquidPart>(
    definitions, "Provides a Liquid formatted body for your content item.");
