using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement.Display;
using OrchardCore.Contents;

namespace Clinic.Consultations;

/// <summary>Takes what visitors send. The form is content; what it asks for is read from it, wherever it stands.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConsultationsController(
    ContentForms forms, IContentItemDisplayManager display, IUpdateModelAccessor updater, IAuthorizationService authorization,
    FieldRules rules, RequestBook requests, IOptions<AntiforgeryOptions> antiforgery) : Controller
{
    [HttpPost("consultations")]
    public async Task<IActionResult> Send()
    {
        var form = Request.HasFormContentType ? await Request.ReadFormAsync(HttpContext.RequestAborted) : FormCollection.Empty;
        if (await forms.FindAsync(form[ConsultationFormDisplayDriver.KeyField].ToString()) is not var (composed, holder) ||
            !await authorization.AuthorizeAsync(User, CommonPermissions.ViewContent, holder))
            return BadRequest();

        var fields = DeclaredField.Of(composed);
        foreach (var field in fields)
            ModelState.SetModelValue(field.Name, form[field.Name].ToString(), form[field.Name].ToString());
        var problems = rules.Problems(fields, form).ToArray();
        foreach (var (field, message) in problems)
            ModelState.AddModelError(field.Name, message);

        if (problems.Length > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Page", await display.BuildDisplayAsync(holder, updater.ModelUpdater, "Detail"));
        }

        await requests.ReceiveAsync(Token(form), Answers(fields, form), ConsentVersion(fields));
        return RedirectToAction(nameof(Thanks));
    }

    [HttpGet("consultations/thanks")]
    public IActionResult Thanks() => View();

    // As antiforgery, which has let the request pass, reads it.
    private string Token(IFormCollection form) =>
        form[antiforgery.Value.FormFieldName].ToString() is { Length: > 0 } token
            ? token
            : Request.Headers[antiforgery.Value.HeaderName!].ToString();

    private static Answer[] Answers(IReadOnlyList<DeclaredField> fields, IFormCollection form) =>
    [
        .. from field in fields
           let value = form[field.Name].ToString().Trim()
           where value.Length > 0
           select new Answer(field.Name, field.Label, value),
    ];

    private static string ConsentVersion(IEnumerable<DeclaredField> fields) =>
        string.Join(", ", fields.Select(field => field.ConsentVersion).Where(version => version.Length > 0));
}
