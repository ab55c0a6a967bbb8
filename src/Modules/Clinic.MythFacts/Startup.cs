using Fluid;

namespace Clinic.MythFacts;

/// <summary>The myth/fact widget: its part and its editor.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<MythFactPart>().UseDisplayDriver<MythFactPartDisplayDriver>();
        services.AddDataMigration<Migrations>();
        services.Configure<TemplateOptions>(options =>
        {
            options.MemberAccessStrategy.Register<MythFactViewModel>();
        });
    }
}
