using OrchardCore.Navigation;

namespace Clinic.Consultations.Inbox;

public sealed class InboxAdminMenu(IStringLocalizer<InboxAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Requests"], "1", item => item
            .Action("Index", "Inbox", "Clinic.Consultations")
            .Permission(ConsultationPermissions.ReadRequests)
            .LocalNav());
        return ValueTask.CompletedTask;
    }
}
