namespace OrchardCore.Autoroute;

internal sealed class AutorouteStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<AutoroutePart>()
            .UseDisplayDriver<AutoroutePartDisplayDriver>()
            .AddHandler<AutoroutePartHandler>();

        services.AddScoped<IContentHandler, DefaultRouteContentHandler>();
        services.AddScoped<IContentHandleProvider, AutorouteHandleProvider>();
        services.AddScoped<IPermissionProvider, AutoroutePermissionProvider>();
        services.AddScopedIndexProvider<AutoroutePartIndexProvider>();
        services.AddDataMigration<Migrations>();

        services.AddSingleton<AutorouteEntries>();
        services.AddSingleton<IAutorouteEntries>(provider => provider.GetRequiredService<AutorouteEntries>());
        services.AddSingleton<PathReservations>();
        services.AddScoped<PathRegistry>();
        services.AddScoped<RouteChanges>();
        services.AddScoped<IRouteSource, AutorouteRouteSource>();
    }
}
