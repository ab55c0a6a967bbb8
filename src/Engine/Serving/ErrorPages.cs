using OrchardCore.Diagnostics.ViewModels;

namespace OrchardCore.Modules;

/// <summary>
/// Commits what a request has stored, unless its answer has begun and did so, and answers an error that has no body with a page of
/// the theme: HttpError__404, HttpError__NotFound, HttpError. What breaks a request is logged; in Development it is thrown on, for the
/// developer's page.
/// </summary>
internal sealed class ErrorPages(RequestDelegate next, IHostEnvironment environment, ILogger<ErrorPages> logger)
{
    private const string LateTitle = "Somebody else saved this first";
    private const string LateDetail =
        "What you sent is not saved: it was made from something that has changed meanwhile. Look at how it is now, and send it again.";

    public async Task InvokeAsync(HttpContext http)
    {
        var scope = ShellScope.Current!;
        var isLate = false;
        try
        {
            await next(http);
            if (scope.Answer is { } answer)
                await answer.EndAsync();
        }
        catch (Exception exception) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested &&
            (UnitOfWork.IsConflict(exception) || !environment.IsDevelopment()))
        {
            isLate = UnitOfWork.IsConflict(exception);
            Tell(http, exception, isLate);
            await scope.HandleExceptionAsync(exception);
            http.Response.Clear();
            scope.Answer?.Clear();
            http.Response.StatusCode = isLate ? StatusCodes.Status409Conflict
                : exception is BadHttpRequestException bad ? bad.StatusCode
                : StatusCodes.Status500InternalServerError;
        }

        if (http.Response is not { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null })
            return;

        if (isLate && IsFromProgram(http))
            await TypedResults.Problem(LateDetail, statusCode: http.Response.StatusCode, title: LateTitle).ExecuteAsync(http);
        else if (WantsPage(http))
            await ShowAsync(http, isLate);
    }

    private void Tell(HttpContext http, Exception exception, bool isLate)
    {
        var tenant = ShellScope.Context?.Settings.Name;
        if (isLate)
            logger.LogInformation("A request to the tenant '{Tenant}' was too late: {Method} {Path}. {Reason}",
                tenant, http.Request.Method, http.Request.Path, exception.Message);
        else
            logger.LogError(exception, "A request to the tenant '{Tenant}' failed: {Method} {Path}.",
                tenant, http.Request.Method, http.Request.Path);
    }

    private async Task ShowAsync(HttpContext http, bool isLate)
    {
        try
        {
            // A scope of its own: what the broken request left behind is not shown, and never committed.
            var status = http.Response.StatusCode;
            await ShellScope.UsingChildScopeAsync(async scope =>
            {
                var services = http.RequestServices;
                http.RequestServices = scope.ServiceProvider;
                try
                {
                    await WriteAsync(http, status, isLate, scope.ServiceProvider);
                }
                finally
                {
                    http.RequestServices = services;
                }
            });
        }
        catch (Exception exception) when (!environment.IsDevelopment() && !http.Response.HasStarted)
        {
            // The theme itself is broken: the status is the whole answer.
            logger.LogError(exception, "The error page of the tenant '{Tenant}' failed.", ShellScope.Context?.Settings.Name);
        }
    }

    private static async Task WriteAsync(HttpContext http, int status, bool isLate, IServiceProvider services)
    {
        var shape = await services.GetRequiredService<IShapeFactory>().CreateAsync(
            "HttpError", () => new ValueTask<IShape>(new HttpErrorShapeViewModel(status)), null, null);
        shape.Properties["IsLate"] = isLate;
        using var page = await services.GetRequiredService<PageRenderer>().RenderAsync(http, shape);
        await page.WriteAsync(http);
    }

    private static bool IsFromProgram(HttpContext http) => !WantsPage(http) || http.Request.HasJsonContentType() ||
        http.GetEndpoint()?.Metadata.GetMetadata<ApiControllerAttribute>() is not null;

    /// <summary>A reader, not a script that asked for data or an image.</summary>
    private static bool WantsPage(HttpContext http)
    {
        var accept = http.Request.Headers.Accept.ToString();
        return !Path.HasExtension(http.Request.Path.Value) &&
            (accept.Length == 0 || accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
                || accept.Contains("*/*", StringComparison.Ordinal));
    }
}
