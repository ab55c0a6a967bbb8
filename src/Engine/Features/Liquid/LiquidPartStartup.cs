using OrchardCore.Liquid.Drivers;
using OrchardCore.Liquid.Models;

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

internal sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(LiquidPart), part => part
            .Attachable()
            .WithDescription("Provides a Liquid formatted body for your content item."));

        return 1;
    }
}
