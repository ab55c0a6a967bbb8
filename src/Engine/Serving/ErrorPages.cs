namespace OrchardCore.Modules;

/// <summary>
/// Answers an error that has no body with a page of the theme: NotFound, Forbidden or Error. What breaks a request
/// is logged; in Development it is thrown on, for the developer's page.
/// </summary>
internal sealed class ErrorPages(RequestDelegate next, IHostEnvironment environment, ILogger<ErrorPages> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception exception) when (
            !environment.IsDevelopment() && !http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            logger.LogError(exception, "A request to the tenant '{Tenant}' failed: {Method} {Path}.",
                ShellScope.Context?.Settings.Name, http.Request.Method, http.Request.Path);
            if (ShellScope.Current is { } scope)
                await scope.HandleExceptionAsync(exception);

            http.Response.Clear();
            http.Response.StatusCode = exception is BadHttpRequestException bad
                ? bad.StatusCode
                : StatusCodes.Status500InternalServerError;
        }

        if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null } && WantsPage(http))
            await ShowAsync(http);
    }

    private async Task ShowAsync(HttpContext http)
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
                    await WriteAsync(http, status, scope.ServiceProvider);
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

    private static async Task WriteAsync(HttpContext http, int status, IServiceProvider services)
    {
        var (type, title) = status switch
        {
            StatusCodes.Status404NotFound => ("NotFound", "Page not found"),
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => ("Forbidden", "No access"),
            _ => ("Error", "Something went wrong"),
        };

        var shape = await services.GetRequiredService<IShapeFactory>().CreateAsync(type);
        shape.Properties["StatusCode"] = status;
        shape.Metadata.Alternates.Add($"{type}__{status}");
        services.GetRequiredService<IPageTitleBuilder>()
            .AddSegment(new Microsoft.AspNetCore.Html.HtmlString(title), "0");
        using var page = await services.GetRequiredService<PageRenderer>().RenderAsync(http, shape);
        await page.WriteAsync(http);
    }

    /// <summary>A reader, not a script that asked for data or an image.</summary>
    private static bool WantsPage(HttpContext http)
    {
        var accept = http.Request.Headers.Accept.ToString();
        return !Path.HasExtension(http.Request.Path.Value) &&
            (accept.Length == 0 || accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
                || accept.Contains("*/*", StringComparison.Ordinal));
    }
}
