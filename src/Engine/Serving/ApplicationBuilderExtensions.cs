using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Microsoft.AspNetCore.Builder;

public static class ApplicationBuilderExtensions
{
    /// <summary>Serves all tenants. The pipeline and its routes are built once, for the features of all of them.</summary>
    public static IApplicationBuilder UseOrchardCore(
        this IApplicationBuilder app, Action<IApplicationBuilder>? configure = null)
    {
        var host = app.ApplicationServices;
        host.GetRequiredService<EngineSettings>();
        host.GetRequiredService<IShellHost>().InitializeAsync().GetAwaiter().GetResult();

        app.UseMiddleware<TenantMiddleware>();
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<PageCache>();
        configure?.Invoke(app);
        app.UseMiddleware<ModuleFiles>();
        app.UseRouting();
        app.UseMiddleware<TenantAuthentication>();
        app.UseAuthorization();
        app.UseAntiforgery();

        var builder = host.GetRequiredService<ShellBuilder>();
        var all = host.GetRequiredService<ModuleCatalog>().All;
        var logger = host.GetRequiredService<ILogger<ShellBuilder>>();
        var services = builder.BuildForPipeline(all, (feature, exception) => Tell(logger, feature, exception));
        var routes = new CollectedRoutes(app, services);
        foreach (var (feature, startup) in builder.Startups(all).OrderBy(found => found.Startup.ConfigureOrder))
        {
            var owner = new OwnerFeature(feature.Id);
            var owned = routes.MapGroup("").WithMetadata(owner);
            var gated = new GatedApplication(app, owner, services);
            try
            {
                startup.Configure(gated, owned, services);
                if (startup is IAsyncStartup more)
                    more.ConfigureAsync(gated, owned, services).AsTask().GetAwaiter().GetResult();
            }
            catch (Exception exception)
            {
                builder.Break(feature.Id, exception);
                Tell(logger, feature.Id, exception);
            }
        }

        SharedMvc.AddParts(host.GetRequiredService<ApplicationPartManager>(), host.GetRequiredService<ModuleCatalog>());
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapControllers();
            foreach (var source in routes.DataSources)
                endpoints.DataSources.Add(source);
        });

        // What no endpoint of a module answers is a page, if it is anything.
        app.Run(ServePageAsync);
        return app;
    }

    private static void Tell(ILogger logger, string feature, Exception exception) => logger.LogError(
        exception, "The feature '{Feature}' could not be configured. Tenants that have it will not start.", feature);

    private static Task ServePageAsync(HttpContext http)
    {
        if (http.RequestServices.GetService<IContentManager>() is not null)
            return http.RequestServices.GetRequiredService<PageEndpoint>().ServeAsync(http);

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
