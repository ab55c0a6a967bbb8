using Microsoft.AspNetCore.Http;
using OrchardCore.Forms.Models;

namespace Clinic.Consultations;

/// <summary>
/// What every form that is sent to the clinic carries, whatever its author composed: where to turn in a crisis, the
/// page it stands on, and a key that makes sending twice the same as sending once.
/// </summary>
public sealed class ConsultationFormDisplayDriver(IHttpContextAccessor http) : ContentPartDisplayDriver<FormPart>
{
    public const string PageField = "__page";
    public const string KeyField = "__key";

    public override IDisplayResult? Display(FormPart part, BuildPartDisplayContext context) =>
        part.Action?.TrimStart('~', '/').StartsWith("consultations", StringComparison.OrdinalIgnoreCase) == true
            ? Combine(
                Dynamic("CrisisNotice").Location("Detail", "Content:before.1"),
                Initialize<ConsultationFormKeys>("ConsultationFormKeys", Fill).Location("Detail", "Content:before.2"))
            : null;

    // A form that comes back with errors keeps its page and its key.
    private void Fill(ConsultationFormKeys model)
    {
        var request = http.HttpContext!.Request;
        var form = HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form : null;
        model.Page = form?[PageField].ToString() is { Length: > 0 } page ? page : request.Path.Value ?? "/";
        model.Key = form?[KeyField].ToString() is { Length: > 0 } key ? key : SubmissionKey.New();
    }
}

public class ConsultationFormKeys
{
    public string Page { get; set; } = "";
    public string Key { get; set; } = "";
}
