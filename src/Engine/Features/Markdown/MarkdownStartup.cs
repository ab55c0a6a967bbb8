using OrchardCore.Markdown.Drivers;
using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Models;
using OrchardCore.Markdown.Services;

namespace OrchardCore.Markdown;

internal sealed class MarkdownStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IMarkdownService, MarkdownReader>();
        services.AddScoped<MarkdownText>();
        services.AddContentPart<MarkdownBodyPart>().UseDisplayDriver<MarkdownBodyPartDisplayDriver>();
        services.AddContentField<MarkdownField>().UseDisplayDriver<MarkdownFieldDisplayDriver>();
        services.AddLiquidFilter<MarkdownifyFilter>("markdownify");
        services.AddDataMigration<Migrations>();
    }
}

internal sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(MarkdownBodyPart), part => part
            .Attachable()
            .WithDescription("Provides a Markdown formatted body for your content item."));

        return 1;
    }
}
