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

        // A web application looks for this mark: it would ask the schemes of the host, of which there are none, ahead of everything.
        if (!host.GetRequiredService<IOptions<AuthenticationOptions>>().Value.Schemes.Any())
            app.Properties["__AuthenticationMiddlewareSet"] = true;

        app.UseMiddleware<TenantMiddleware>();
        app.UseMiddleware<ErrorPages>();
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
        if (http.RequestServices.GetService<PageCache>() is { } pages)
            return pages.ServeAsync(http);

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
