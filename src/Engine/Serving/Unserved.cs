namespace OrchardCore.Modules;

/// <summary>What those are told who ask for a site that is not there, or not served.</summary>
internal sealed class Unserved(ShellHost host, ILogger<TenantMiddleware> logger)
{
    private int _told;

    public Task NowhereAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        // Once: anybody may ask for any number of hosts.
        if (!host.Serves(http.Request.Host) && Interlocked.Exchange(ref _told, 1) == 0)
        {
            logger.LogWarning(
                "A request named the host '{Host}', which no tenant has and which is not listed in " +
                "'OrchardCore:OrchardCore_Engine:Hosts', and got 404. Others like it are not told of.", http.Request.Host.Value);
        }

        return http.Response.WriteAsync("No site is served here.");
    }

    public static Task MisaddressedAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return http.Response.WriteAsync("The request names no host.");
    }

    public static Task RefuseAsync(HttpContext http, ShellSettings tenant)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        if (tenant.IsInitializing())
            http.Response.Headers.RetryAfter = "5";

        return http.Response.WriteAsync(tenant.State switch
        {
            TenantState.Uninitialized => "This site has not been set up yet.",
            TenantState.Initializing => "This site is being set up. Please try again in a moment.",
            _ => "This site is not available.",
        });
    }
}
