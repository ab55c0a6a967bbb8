namespace OrchardCore.Modules;

/// <summary>The antiforgery that the shared web stack holds: it hands every call to that of the request's tenant.</summary>
internal sealed class TenantAntiforgery : IAntiforgery
{
    /// <summary>A token of the tenant; the page that it goes into may be kept with a hole in its place.</summary>
    public static AntiforgeryTokenSet HandOut(HttpContext http)
    {
        var record = http.RequestServices.GetService<PageRecord>();
        // Said by somebody else, it is about the page and not about the token.
        if (record is { Tokens.Count: 0 } && http.Response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase))
            record.Refuse();

        var tokens = Of(http).GetAndStoreTokens(http);
        record?.Tokens.Add(tokens.RequestToken!);
        return tokens;
    }

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => HandOut(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Of(httpContext).GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Of(httpContext).IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => Of(httpContext).ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => Of(httpContext).SetCookieTokenAndHeader(httpContext);

    private static IAntiforgery Of(HttpContext http) => http.RequestServices.GetRequiredService<IAntiforgery>();
}

/// <summary>Temporary data of the shared web stack, protected with the keys of the request's tenant.</summary>
internal sealed class TenantTempData : ITempDataProvider
{
    public IDictionary<string, object> LoadTempData(HttpContext context) => Of(context).LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values) =>
        Of(context).SaveTempData(context, values);

    private static CookieTempDataProvider Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<CookieTempDataProvider>();
}

/// <summary>The policies of the request's tenant: its features name them, and the shared pipeline asks for them.</summary>
internal sealed class TenantPolicies(IOptions<AuthorizationOptions> host) : IAuthorizationPolicyProvider
{
    private readonly DefaultAuthorizationPolicyProvider _host = new(host);

    private IAuthorizationPolicyProvider Tenants =>
        ShellScope.Current?.ServiceProvider.GetService<IAuthorizationPolicyProvider>() ?? _host;

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Tenants.GetPolicyAsync(policyName);

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Tenants.GetDefaultPolicyAsync();

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Tenants.GetFallbackPolicyAsync();
}
