using Microsoft.AspNetCore.Authentication.Cookies;

namespace OrchardCore.Users;

/// <summary>The cookie of whoever signed in: its name, and the keys it is protected with, are the tenant's own.</summary>
internal sealed class TenantCookies(ShellSettings tenant, IHostEnvironment environment, IOptions<UserOptions> paths)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    // Identity signs out of all of these when it ends a session: each has to be there.
    public static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        [IdentityConstants.ApplicationScheme] = "orchauth_",
        [IdentityConstants.ExternalScheme] = "orchexternal_",
        [IdentityConstants.TwoFactorRememberMeScheme] = "orchdevice_",
        [IdentityConstants.TwoFactorUserIdScheme] = "orchtwofactor_",
    }.ToFrozenDictionary();

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        // A cookie of somebody else's scheme is not ours to name.
        if (name is null || !Names.TryGetValue(name, out var cookie))
            return;

        options.Cookie.Name = cookie + Uri.EscapeDataString(tenant.Name);
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy =
            environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        if (name != IdentityConstants.ApplicationScheme)
        {
            options.ExpireTimeSpan = name == IdentityConstants.TwoFactorRememberMeScheme ? TimeSpan.FromDays(14) : TimeSpan.FromMinutes(5);
            return;
        }

        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/" + paths.Value.LoginPath;
        options.LogoutPath = "/" + paths.Value.LogoffPath;
        options.AccessDeniedPath = "/Error/403";
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync,
            OnRedirectToLogin = redirect => AnswerAsync(redirect, StatusCodes.Status401Unauthorized),
            OnRedirectToAccessDenied = redirect => AnswerAsync(redirect, StatusCodes.Status403Forbidden),
        };
    }

    // A page to sign in on helps a person who asked for a page; a program gets the plain status,
    // and so does a person who is signed in and may not.
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> redirect, int status)
    {
        if (status == StatusCodes.Status401Unauthorized && !IsProgram(redirect.Request))
            redirect.Response.Redirect(redirect.RedirectUri);
        else
            redirect.Response.StatusCode = status;

        return Task.CompletedTask;
    }

    private static bool IsProgram(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Headers.XRequestedWith == "XMLHttpRequest" ||
        request.Headers.Accept.ToString() is { Length: > 0 } accept &&
        accept.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
}
