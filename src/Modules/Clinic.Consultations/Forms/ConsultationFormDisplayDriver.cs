using Microsoft.AspNetCore.Http;
using OrchardCore.Forms.Models;

namespace Clinic.Consultations;

/// <summary>
/// What every form that is sent to the clinic carries, whatever its author composed: where to turn in a crisis, and
/// the page it stands on.
/// </summary>
public sealed class ConsultationFormDisplayDriver(IHttpContextAccessor http) : ContentPartDisplayDriver<FormPart>
{
    public const string PageField = "__page";

    public override IDisplayResult? Display(FormPart part, BuildPartDisplayContext context) =>
        part.Action?.TrimStart('~', '/').StartsWith("consultations", StringComparison.OrdinalIgnoreCase) == true
            ? Combine(
                Dynamic("CrisisNotice").Location("Detail", "Content:before.1"),
                Initialize<ConsultationFormPage>("ConsultationFormPage", Fill).Location("Detail", "Content:before.2"))
            : null;

    // A form that comes back with errors keeps its page.
    private void Fill(ConsultationFormPage model)
    {
        var request = http.HttpContext!.Request;
        var form = HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form : null;
        model.Page = form?[PageField].ToString() is { Length: > 0 } page ? page : request.Path.Value ?? "/";
    }
}

public class ConsultationFormPage
{
    public string Page { get; set; } = "";
}
