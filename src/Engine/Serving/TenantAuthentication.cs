using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace OrchardCore.Modules;

/// <summary>Signs the visitor in by the schemes of the request's tenant; the framework's own would ask the host's.</summary>
internal sealed class TenantAuthentication(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var schemes = http.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>();
        http.Features.Set<IAuthenticationFeature>(new AuthenticationFeature
        {
            OriginalPath = http.Request.Path,
            OriginalPathBase = http.Request.PathBase,
        });

        foreach (var scheme in await schemes.GetRequestHandlerSchemesAsync())
        {
            var handlers = http.RequestServices.GetRequiredService<IAuthenticationHandlerProvider>();
            if (await handlers.GetHandlerAsync(http, scheme.Name) is IAuthenticationRequestHandler handler &&
                await handler.HandleRequestAsync())
                return;
        }

        if (await schemes.GetDefaultAuthenticateSchemeAsync() is { } standard && !IsNobody(http, standard))
        {
            var result = await http.AuthenticateAsync(standard.Name);
            if (result.Principal is { } visitor)
                http.User = visitor;

            if (result.Succeeded)
            {
                var found = new Found { AuthenticateResult = result, User = result.Principal };
                http.Features.Set<IHttpAuthenticationFeature>(found);
                http.Features.Set<IAuthenticateResultFeature>(found);
            }
        }

        await next(http);
    }

    // The framework's cookies tell of nobody where the request has none. Most visitors need not be asked who they are.
    private static bool IsNobody(HttpContext http, AuthenticationScheme scheme) =>
        scheme.HandlerType == typeof(CookieAuthenticationHandler) &&
        http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme.Name) is
        {
            CookieManager: ChunkingCookieManager, Cookie.Name: { } name,
            ForwardAuthenticate: null, ForwardDefault: null, ForwardDefaultSelector: null,
        } && (http.Request.Headers.Cookie.Count == 0 || !http.Request.Cookies.ContainsKey(name));

    private sealed class Found : IAuthenticateResultFeature, IHttpAuthenticationFeature
    {
        public AuthenticateResult? AuthenticateResult { get; set; }

        public System.Security.Claims.ClaimsPrincipal? User { get; set; }
    }
}
