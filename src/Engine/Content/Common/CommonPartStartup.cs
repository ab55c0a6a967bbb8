using OrchardCore.Contents.Drivers;
using OrchardCore.Contents.Models;

namespace OrchardCore.Contents;

/// <summary>The part of the contents feature that lets editors change dates and owners.</summary>
internal sealed class CommonPartStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<CommonPart>()
            .UseDisplayDriver<DateEditorDriver>();
        services.AddDataMigration<CommonPartMigrations>();
    }
}

[RequireFeatures("OrchardCore.Users")]
internal sealed class ContentOwnerStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddContentPart<CommonPart>().UseDisplayDriver<OwnerEditorDriver>();
}

internal sealed class CommonPartMigrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(CommonPart), part => part
            .Attachable()
            .WithDescription("Provides an editor for the common properties of a content item."));

        return 1;
    }
}
