using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Matching;

namespace OrchardCore.Modules;

/// <summary>The feature that an endpoint belongs to.</summary>
internal sealed record OwnerFeature(string Id)
{
    public bool IsEnabled => ShellScope.Context?.Features.Has(Id) == true;
}

/// <summary>Endpoints of a feature do not exist for a tenant that has not enabled it.</summary>
internal sealed class FeatureGate : MatcherPolicy, IEndpointSelectorPolicy
{
    // Ahead of every policy of the framework: what the tenant lacks must not answer 405 or 415 either.
    public override int Order => int.MinValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<OwnerFeature>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Endpoint?.Metadata.GetMetadata<OwnerFeature>() is { IsEnabled: false })
                candidates.SetValidity(i, false);
        }

        return Task.CompletedTask;
    }
}

/// <summary>The application as a feature sees it: its middleware runs only for tenants that have it.</summary>
internal sealed class GatedApplication(IApplicationBuilder app, OwnerFeature owner, IServiceProvider services)
    : IApplicationBuilder
{
    public IServiceProvider ApplicationServices { get; set; } = services;
    public IFeatureCollection ServerFeatures => app.ServerFeatures;
    public IDictionary<string, object?> Properties => app.Properties;

    public IApplicationBuilder Use(Func<RequestDelegate, RequestDelegate> middleware)
    {
        app.Use(next =>
        {
            var gated = middleware(next);
            return http => owner.IsEnabled ? gated(http) : next(http);
        });
        return this;
    }

    public IApplicationBuilder New() => app.New();
    public RequestDelegate Build() => app.Build();
}

/// <summary>Collects the routes of all features.</summary>
internal sealed class CollectedRoutes(IApplicationBuilder app, IServiceProvider services) : IEndpointRouteBuilder
{
    public IServiceProvider ServiceProvider { get; } = services;
    public ICollection<EndpointDataSource> DataSources { get; } = [];
    public IApplicationBuilder CreateApplicationBuilder() => app.New();
}
