using OrchardCore.Contents.Drivers;

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

internal sealed class CommonPartMigrations(IContentDefinitionManager definitions) : AttachablePart<CommonPart>(
    definitions, "Provides an editor for the common properties of a content item.");
