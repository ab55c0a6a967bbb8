using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;

namespace Clinic.Consultations.Inbox;

/// <summary>Where the clinic reads and answers requests. Every reading is on record.</summary>
[Admin, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InboxController(
    RequestBook requests, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<InboxController> H)
    : Controller
{
    private const int PageSize = 20;

    [Admin("Consultations", "ConsultationInbox")]
    public async Task<IActionResult> Index(int page = 1)
    {
        if (!await MayReadAsync())
            return Forbid();

        page = Math.Max(page, 1);
        return View(new InboxPage(
            [.. await requests.PageAsync(page, PageSize)], page, await requests.CountAsync(), PageSize));
    }

    [Admin("Consultations/{id}", "ConsultationRequest")]
    public async Task<IActionResult> Details(string id)
    {
        if (!await MayReadAsync())
            return Forbid();
        if (await requests.FindAsync(id) is not { } request)
            return NotFound();

        return View(new RequestPage(request, await requests.ReadAsync(request, User.Identity?.Name ?? "")));
    }

    [HttpPost, Admin("Consultations/{id}/Status", "ConsultationStatus")]
    public async Task<IActionResult> Status(string id, RequestStatus status, RequestStatus? was = null)
    {
        if (!await authorization.AuthorizeAsync(User, ConsultationPermissions.ManageRequests))
            return Forbid();
        if (await requests.FindAsync(id) is not { } request)
            return NotFound();

        request.Status = was ?? request.Status;
        if (await requests.SetStatusAsync(request, status))
            await notifier.SuccessAsync(H["The request is now marked as {0}.", status]);
        else
            await notifier.WarningAsync(H["Somebody else has marked the request as {0} meanwhile. It was left so.", request.Status]);
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> MayReadAsync() => authorization.AuthorizeAsync(User, ConsultationPermissions.ReadRequests);
}

public sealed record InboxPage(IReadOnlyList<ConsultationRequest> Requests, int Page, int Count, int PageSize)
{
    public bool HasNext => Page * PageSize < Count;
}

public sealed record RequestPage(ConsultationRequest Request, IReadOnlyList<Answer> Answers);
