using Microsoft.AspNetCore.Authorization;
using OrchardCore.Security;
using OrchardCore.Settings;

namespace Clinic.Profile;

/// <summary>Opens the profile's page among the settings to those who may change the profile and no other setting.</summary>
public sealed class ProfilePageAuthorization(IServiceProvider services) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded || context.Resource is not ClinicProfileDisplayDriver.GroupId ||
            requirement.Permission.Name != SettingsPermissions.ManageGroupSettings.Name)
            return;

        // Authorization makes its handlers: it can only be asked for once it is there.
        var authorization = services.GetRequiredService<IAuthorizationService>();
        if (await authorization.AuthorizeAsync(context.User, ProfilePermissions.ManageClinicProfile))
            context.Succeed(requirement);
    }
}
