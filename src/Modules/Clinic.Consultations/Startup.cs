using Clinic.Consultations.Inbox;
using OrchardCore.Data;
using OrchardCore.DisplayManagement;
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
        services.AddIndexProvider<ConsultationFormIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<ConsultationPermissions>();
        services.AddNavigationProvider<InboxAdminMenu>();
        services.AddScoped<RequestBook>();
        services.AddScoped<FieldRules>();
        services.AddScoped<ContentForms>();
        services.AddScoped<FormsOnPage>();
        services.AddShapeTableProvider<FormShapes>();
    }
}
