namespace OrchardCore.Html;

internal sealed class HtmlStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<HtmlBodyPart>()
            .UseDisplayDriver<HtmlBodyPartDisplayDriver>()
            .AddHandler<HtmlBodyPartHandler>();
        services.AddDataMigration<Migrations>();
    }
}

/// <summary>The field of HTML belongs to the content fields.</summary>
internal sealed class HtmlFieldStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddContentField<HtmlField>().UseDisplayDriver<HtmlFieldDisplayDriver>();
}

internal sealed class Migrations(IContentDefinitionManager definitions) : AttachablePart<HtmlBodyPart>(
    definitions, "Provides an HTML Body for your content item.");

internal sealed class HtmlBodyPartHandler : ContentPartHandler<HtmlBodyPart>
{
    public override async Task GetContentItemAspectAsync(ContentItemAspectContext context, HtmlBodyPart part)
    {
        await context.ForAsync<BodyAspect>(aspect =>
        {
            aspect.Body = new HtmlString(part.Html);
            return Task.CompletedTask;
        });
        await context.ForAsync<FullTextAspect>(aspect =>
        {
            if (!string.IsNullOrEmpty(part.Html))
                aspect.Segments.Add(part.Html);
            return Task.CompletedTask;
        });
    }
}
