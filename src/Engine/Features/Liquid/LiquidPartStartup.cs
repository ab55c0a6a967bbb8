using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Liquid.Drivers;
using OrchardCore.Liquid.Models;
using OrchardCore.Modules;

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
