using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Modules;

/// <summary>A form that can't be read is the sender's mistake, and answered as one before anything looks into it.</summary>
internal sealed class ReadableForms : IAsyncAuthorizationFilter, IOrderedFilter
{
    // Whoever may not come in is turned away first; antiforgery, which looks into the form, comes next.
    public int Order => 999;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method))
            return;

        if (request.HasFormContentType)
            context.Result = await ProblemOfAsync(request) is { } status ? new StatusCodeResult(status) : null;

        else if (IsForForms(context.ActionDescriptor))
        {
            if (request.ContentType is null)
                request.Form = FormCollection.Empty;
            else
                context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private static async Task<int?> ProblemOfAsync(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    // What a module's actions read is its own affair.
    private static bool IsForForms(ActionDescriptor action) => action is ControllerActionDescriptor { ControllerTypeInfo: var controller } &&
        controller.Assembly == typeof(ReadableForms).Assembly && !controller.IsDefined(typeof(ApiControllerAttribute), inherit: true);
}
