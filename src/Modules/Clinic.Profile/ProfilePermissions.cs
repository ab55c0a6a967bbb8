using OrchardCore.Security.Permissions;

namespace Clinic.Profile;

public sealed class ProfilePermissions : IPermissionProvider
{
    public static readonly Permission ManageClinicProfile = new("ManageClinicProfile", "Change the clinic's profile");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageClinicProfile]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = "Administrator", Permissions = [ManageClinicProfile] },
        new PermissionStereotype { Name = "Editor", Permissions = [ManageClinicProfile] },
    ];
}
