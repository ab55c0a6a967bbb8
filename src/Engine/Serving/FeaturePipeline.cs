using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;

namespace OrchardCore.Modules;

/// <summary>What the start-ups of all features put into the one pipeline: each its own, for the tenants that have it.</summary>
internal static class FeaturePipeline
{
    /// <summary>Answers the features' endpoints.</summary>
    public static IReadOnlyList<EndpointDataSource> Configure(IApplicationBuilder app)
    {
        var host = app.ApplicationServices;
        var builder = host.GetRequiredService<ShellBuilder>();
        var catalog = host.GetRequiredService<ModuleCatalog>();
        var guard = host.GetRequiredService<Guard>();
        foreach (var left in catalog.LeftOut)
            host.GetRequiredService<ILogger<ModuleCatalog>>().LogError("{Reason}", left.Reason);

        var (services, startups) = builder.BuildForPipeline(catalog.All);
        var sources = new List<EndpointDataSource>();
        var names = new ConcurrentDictionary<string, string>();
        foreach (var (feature, startup) in startups.OrderBy(found => found.Startup.ConfigureOrder))
        {
            var routes = new FeatureRoutes(app, services, new OwnerFeature(feature.Id), sources.Count + 1, names);
            var gated = new GatedApplication(app, routes.Owner, services);
            try
            {
                FeatureFault.Watch(guard, "*", feature, startup.GetType(), "Configure", () =>
                {
                    startup.Configure(gated, routes.Builder, services);
                    (startup as IAsyncStartup)?.ConfigureAsync(gated, routes.Builder, services).AsTask().GetAwaiter().GetResult();
                });
                sources.Add(new GuardedEndpoints(routes, feature, builder));
            }
            catch (FeatureFault fault)
            {
                builder.Break(fault);
            }
        }

        return sources;
    }
}

/// <summary>The application as a feature sees it: its middleware runs only for tenants that have it, and is made for each of them.</summary>
internal sealed class GatedApplication(IApplicationBuilder app, OwnerFeature owner, IServiceProvider services) : IApplicationBuilder
{
    private IServiceProvider? _given;

    public IServiceProvider ApplicationServices
    {
        get => _given ?? ShellScope.Context?.ServiceProvider ?? services;
        set => _given = value;
    }

    public IFeatureCollection ServerFeatures => app.ServerFeatures;

    // Routing that a feature sets up for itself is its own, and stays behind its gate.
    public IDictionary<string, object?> Properties { get; } = app.Properties
        .Where(property => !property.Key.EndsWith("EndpointRouteBuilder", StringComparison.Ordinal)).ToDictionary();


    public IApplicationBuilder Use(Func<RequestDelegate, RequestDelegate> middleware)
    {
        app.Use(next =>
        {
            var made = new ConditionalWeakTable<ShellContext, RequestDelegate>();
            return http => owner.IsEnabled
                ? made.GetValue(ShellScope.Context!, tenant => Make(tenant, middleware, next))(http)
                : next(http);
        });
        return this;
    }

    public IApplicationBuilder New() => new GatedApplication(app.New(), owner, services);

    public RequestDelegate Build() => app.Build();

    private RequestDelegate Make(ShellContext tenant, Func<RequestDelegate, RequestDelegate> middleware, RequestDelegate next)
    {
        try
        {
            return middleware(next);
        }
        catch (Exception exception)
        {
            services.GetRequiredService<Guard>().Tell(new ForeignCode("A middleware, which is left out,", tenant.Settings.Name, owner.Id), exception);
            return next;
        }
    }
}
