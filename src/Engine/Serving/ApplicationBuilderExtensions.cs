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

        var features = FeaturePipeline.Configure(app);
        SharedMvc.AddParts(host.GetRequiredService<ApplicationPartManager>(), host.GetRequiredService<ModuleCatalog>(),
            host.GetRequiredService<ILogger<ModuleViews>>());
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapControllers();
            foreach (var source in features)
                endpoints.DataSources.Add(source);
        });

        // What no endpoint of a module answers is a page, if it is anything.
        app.Run(ServePageAsync);
        return app;
    }

    private static Task ServePageAsync(HttpContext http)
    {
        if (http.RequestServices.GetService<IContentManager>() is not null)
            return http.RequestServices.GetRequiredService<PageEndpoint>().ServeAsync(http);

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
