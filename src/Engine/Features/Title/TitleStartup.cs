using OrchardCore.Title.Drivers;
using OrchardCore.Title.Handlers;

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

internal sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(TitlePart), part => part
            .Attachable()
            .WithDescription("Provides a Title for your content item.")
            .WithDefaultPosition("0"));

        return 1;
    }
}
