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

internal sealed class Migrations(IContentDefinitionManager definitions) : AttachablePart<MarkdownBodyPart>(
    definitions, "Provides a Markdown formatted body for your content item.");
