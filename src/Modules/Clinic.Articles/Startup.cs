using Fluid;
using Ganss.Xss;

namespace Clinic.Articles;

/// <summary>Health articles: the type, its part and its editor.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ArticlePart>().UseDisplayDriver<ArticlePartDisplayDriver>();
        services.AddDataMigration<Migrations>();
        services.ConfigureHtmlSanitizer(AllowAnchors);
        services.Configure<TemplateOptions>(options =>
        {
            options.MemberAccessStrategy.Register<ArticleViewModel>();
            options.MemberAccessStrategy.Register<Citation>();
        });
    }

    /// <summary>Headings that can be linked to and named. What a visitor could type into, and styles that our policy refuses, go.</summary>
    private static void AllowAnchors(HtmlSanitizer sanitizer)
    {
        foreach (var name in (string[])["id", "role", "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden"])
            sanitizer.AllowedAttributes.Add(name);

        foreach (var tag in (string[])["input", "button", "select", "option", "textarea"])
            sanitizer.AllowedTags.Remove(tag);

        sanitizer.AllowedAttributes.Remove("style");
    }
}
