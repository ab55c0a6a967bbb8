namespace OrchardCore.Modules;

/// <summary>Finds the tenant of a request and opens its scope; the tenant's prefix becomes part of the base path.</summary>
internal sealed class TenantMiddleware(RequestDelegate next, ShellHost host, Unserved unserved, ILogger<TenantMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // As it came: the framework fails on a name that is no punycode, wherever it asks for the host.
        var name = new HostString(http.Request.Headers.Host.ToString());
        if (name.HasValue && HostName.Read(name.Value) is null)
            await Unserved.MisaddressedAsync(http);

        else if (await host.MatchAsync(name, http.Request.Path) is not ({ } tenant, var prefix))
            await unserved.NowhereAsync(http);

        else if (tenant.State != TenantState.Running)
            await Unserved.RefuseAsync(http, tenant);

        else if (await OpenAsync(tenant) is { } scope)
            await ServeAsync(http, prefix, scope);

        else
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    private async Task ServeAsync(HttpContext http, string prefix, ShellScope scope)
    {
        var services = http.RequestServices;
        var (pathBase, path) = (http.Request.PathBase, http.Request.Path);
        if (prefix.Length > 0 && path.StartsWithSegments("/" + prefix, out var matched, out var rest))
            (http.Request.PathBase, http.Request.Path) = (pathBase.Add(matched), rest);

        http.RequestServices = scope.ServiceProvider;
        scope.Request = http;
        if (!IsSafe(http.Request.Method))
            scope.HoldAnswer();

        try
        {
            await scope.UsingAsync(_ => next(http));
        }
        catch (Exception exception) when (exception == scope.EndFailure)
        {
            // The visitor has been answered, and the log has it.
        }
        catch (Exception exception) when (!scope.ShellContext.IsActivated)
        {
            Tell(exception, scope.ShellContext.Settings);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
        finally
        {
            scope.Answer?.LetGo();
            http.RequestServices = services;
            (http.Request.PathBase, http.Request.Path) = (pathBase, path);
        }
    }

    // Anything else is there to change something; what one of these stores after all is found out when it does.
    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ||
        HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private async Task<ShellScope?> OpenAsync(ShellSettings tenant)
    {
        try
        {
            return await host.GetScopeAsync(tenant);
        }
        catch (Exception exception)
        {
            Tell(exception, tenant);
            return null;
        }
    }

    private void Tell(Exception exception, ShellSettings tenant) =>
        logger.LogError(exception, "The tenant '{Tenant}' could not be started.", tenant.Name);
}
