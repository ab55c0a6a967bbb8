using OrchardCore.Security.Permissions;

namespace Clinic.Consultations;

public sealed class ConsultationPermissions : IPermissionProvider
{
    public static readonly Permission ManageRequests = new("ManageConsultationRequests", "Answer consultation requests", isSecurityCritical: true);
    public static readonly Permission ReadRequests = new("ReadConsultationRequests", "Read consultation requests", [ManageRequests], true);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ReadRequests, ManageRequests]);

    // Editors write articles; what visitors confide is none of their business.
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = "Administrator", Permissions = [ManageRequests, ReadRequests] },
        new PermissionStereotype { Name = "FrontDesk", Permissions = [ManageRequests, ReadRequests] },
    ];
}
