using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Clinic.Consultations.Inbox;

public sealed class NewRequestsPartDisplayDriver(
    RequestBook book, IAuthorizationService authorization, IHttpContextAccessor http) : ContentPartDisplayDriver<NewRequestsPart>
{
    // How many people ask for help is for those who read what they ask.
    public override async Task<IDisplayResult?> DisplayAsync(NewRequestsPart part, BuildPartDisplayContext context) =>
        http.HttpContext?.User is { } user && await authorization.AuthorizeAsync(user, ConsultationPermissions.ReadRequests)
            ? Initialize<NewRequestsViewModel>("NewRequestsPart", async model => model.Count = await book.CountNewAsync())
                .Location("DetailAdmin", "Content:5")
            : null;
}
