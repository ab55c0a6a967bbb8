using OrchardCore.Html.Settings;

namespace OrchardCore.Html;

internal sealed class HtmlStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<HtmlBodyPart>()
            .UseDisplayDriver<HtmlBodyPartDisplayDriver>()
            .AddHandler<HtmlBodyPartHandler>();
        services.AddHtmlMember<HtmlBodyPart>(nameof(HtmlBodyPart.Html), part =>
            part.GetSettings<HtmlBodyPartSettings>() is { SanitizeHtml: true, RenderLiquid: false });
        services.AddDataMigration<Migrations>();
    }
}

/// <summary>The field of HTML belongs to the content fields.</summary>
internal sealed class HtmlFieldStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentField<HtmlField>().UseDisplayDriver<HtmlFieldDisplayDriver>();
        services.AddHtmlMember<HtmlField>(nameof(HtmlField.Html), field =>
            field.GetSettings<HtmlFieldSettings>() is { SanitizeHtml: true, RenderLiquid: false });
    }
}

internal sealed class Migrations(IContentDefinitionManager definitions) : AttachablePart<HtmlBodyPart>(
    definitions, "Provides an HTML Body for your content item.");

internal sealed class HtmlBodyPartHandler(IContentDefinitionManager definitions, IHtmlSanitizerService sanitizer)
    : ContentPartHandler<HtmlBodyPart>
{
    public override async Task GetContentItemAspectAsync(ContentItemAspectContext context, HtmlBodyPart part)
    {
        await context.ForAsync<BodyAspect>(async aspect =>
        {
            var settings = await definitions.SettingsOfAsync<HtmlBodyPartSettings>(part.ContentItem, nameof(HtmlBodyPart));
            aspect.Body = new HtmlString(settings.SanitizeHtml ? sanitizer.Sanitize(part.Html ?? "") : part.Html);
        });
        await context.ForAsync<FullTextAspect>(aspect =>
        {
            if (!string.IsNullOrEmpty(part.Html))
                aspect.Segments.Add(part.Html);
            return Task.CompletedTask;
        });
    }
}
