namespace OrchardCore.Modules;

/// <summary>What the shared web stack must find in each tenant: its own sign-in, tokens and caches.</summary>
internal sealed class TenantWebStartup : StartupBase
{
    public override int Order => int.MinValue + 1;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddAuthentication();
        services.AddAuthorization();
        OncePerScope(services, typeof(IAuthorizationService), typeof(IAuthorizationPolicyProvider), typeof(IAuthorizationHandlerProvider),
            typeof(IAuthorizationEvaluator), typeof(IAuthorizationHandlerContextFactory));
        services.AddAntiforgery();
        services.AddMemoryCache();
        PlainLocalizer.Add(services);
        services.AddSingleton<CookieTempDataProvider>();
        services.AddSingleton<FormVersions>();
        services.AddSingleton<IConfigureOptions<AntiforgeryOptions>>(tenant =>
            new ConfigureOptions<AntiforgeryOptions>(options => Name(options.Cookie, tenant, "orchantiforgery_")));
        services.AddSingleton<IConfigureOptions<CookieTempDataProviderOptions>>(tenant =>
            new ConfigureOptions<CookieTempDataProviderOptions>(options =>
                Name(options.Cookie, tenant, "orchtempdata_")));
    }

    // The framework makes these anew for everybody who asks; what they work with is the scope's own anyway.
    private static void OncePerScope(IServiceCollection services, params Type[] types)
    {
        foreach (var type in types)
        {
            var registered = services.Last(service => service.ServiceType == type);
            services.Remove(registered);
            services.AddScoped(type, registered.ImplementationType!);
        }
    }

    // Tenants may share a host name and differ by prefix: the cookie's name is the tenant's. Its path is left to follow the
    // base path of the request, since a tenant with a host is also there for preview below a prefix.
    private static void Name(CookieBuilder cookie, IServiceProvider tenant, string prefix)
    {
        var settings = tenant.GetRequiredService<ShellSettings>();
        cookie.Name = prefix + Uri.EscapeDataString(settings.Name);
        // Neither cookie lets anybody in, so that a form also works where TLS ends in front of the host. Sign-in needs TLS.
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.HttpOnly = true;
    }
}
