using Clinic.Consultations.Inbox;
using Fluid;
using OrchardCore.Data;
using OrchardCore.Forms.Models;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace Clinic.Consultations;

/// <summary>Consultation requests: the rules of a form's fields, where they are sent, and the inbox.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ConsultationFieldPart>().UseDisplayDriver<ConsultationFieldPartDisplayDriver>();
        services.AddContentPart<FormPart>().UseDisplayDriver<ConsultationFormDisplayDriver>();
        services.AddContentPart<NewRequestsPart>().UseDisplayDriver<NewRequestsPartDisplayDriver>();
        services.AddIndexProvider<ConsultationRequestIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<ConsultationPermissions>();
        services.AddNavigationProvider<InboxAdminMenu>();
        services.AddScoped<RequestBook>();
        services.AddScoped<FieldRules>();
        services.Configure<TemplateOptions>(options => options.MemberAccessStrategy.Register<ConsultationFormPage>());
    }
}
