using Fluid;

namespace Clinic.Articles;

/// <summary>Health articles: the type, its part and its editor.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ArticlePart>().UseDisplayDriver<ArticlePartDisplayDriver>();
        services.AddDataMigration<Migrations>();
        services.Configure<TemplateOptions>(options =>
        {
            options.MemberAccessStrategy.Register<ArticleViewModel>();
            options.MemberAccessStrategy.Register<Citation>();
        });
    }
}
