namespace OrchardCore.Security;

/// <summary>
/// The scheme "Api" of programs that talk to a tenant.
/// <list type="bullet">
/// <item>A request with an Authorization header is left to the scheme that reads its token, if a feature has one.</item>
/// <item>Any other is the signed-in visitor's, provided that it carries the antiforgery token of this tenant: a browser
/// sends cookies along with requests that another site made up, but never that header.</item>
/// </list>
/// </summary>
internal sealed class ApiAuthentication(
    IAuthenticationSchemeProvider schemes, IAntiforgery antiforgery,
    IOptionsMonitor<ApiAuthorizationOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<ApiAuthorizationOptions>(options, logger, encoder)
{
    public const string SchemeName = "Api";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.Count > 0)
            return await schemes.GetSchemeAsync(Options.ApiAuthenticationScheme) is { } bearer
                ? await Context.AuthenticateAsync(bearer.Name)
                : AuthenticateResult.NoResult();

        if (await schemes.GetDefaultAuthenticateSchemeAsync() is not { } cookie || cookie.Name == SchemeName)
            return AuthenticateResult.NoResult();

        var visitor = await Context.AuthenticateAsync(cookie.Name);
        if (visitor.Principal is not { } user)
            return visitor;

        // The token names whom it was given to.
        Context.User = user;
        return await antiforgery.IsRequestValidAsync(Context)
            ? visitor
            : AuthenticateResult.Fail("A signed-in visitor's request needs the antiforgery token as a header.");
    }

    // A program is told the status; it has no use for the sign-in page.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}

internal sealed class ApiStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddAuthentication().AddScheme<ApiAuthorizationOptions, ApiAuthentication>(ApiAuthentication.SchemeName, null);
}

public class ApiAuthorizationOptions : AuthenticationSchemeOptions
{
    /// <summary>The scheme that reads the token of a request that brings one.</summary>
    public string ApiAuthenticationScheme { get; set; } = "Bearer";
}
