using OrchardCore.Navigation;

namespace Clinic.Profile;

public sealed class ProfileAdminMenu(IStringLocalizer<ProfileAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Clinic profile"], "5", item => item
            .Action("Index", "Admin", "OrchardCore.Settings", new RouteValueDictionary { ["groupId"] = ClinicProfileDisplayDriver.GroupId })
            .Permission(ProfilePermissions.ManageClinicProfile)
            .LocalNav());
        return ValueTask.CompletedTask;
    }
}
