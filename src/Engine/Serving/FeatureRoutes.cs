using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace OrchardCore.Modules;

/// <summary>
/// The routes of one feature. The controllers are mapped by the host, once; what a feature maps of them are ways of its own
/// to actions that have no route of theirs. Such a way comes after every other one, and after the tenant's pages.
/// </summary>
internal sealed class FeatureRoutes : IEndpointRouteBuilder, IServiceProvider
{
    private const int MostRoutes = 10_000;

    // The framework keeps it to itself; it is all that knows how a pattern and an action become an endpoint.
    private const string Factory = "ControllerActionEndpointDataSourceFactory";

    private readonly IApplicationBuilder _app;
    private readonly IServiceProvider _services;

    public FeatureRoutes(
        IApplicationBuilder app, IServiceProvider services, OwnerFeature owner, int place, ConcurrentDictionary<string, string> names)
    {
        (_app, _services, Owner) = (app, services, owner);
        var group = this.MapGroup("").WithMetadata(owner);
        ((IEndpointConventionBuilder)group).Finally(endpoint => Place(endpoint, place, names));
        Builder = group;
    }

    public OwnerFeature Owner { get; }
    public IEndpointRouteBuilder Builder { get; }
    public IServiceProvider ServiceProvider => this;
    public ICollection<EndpointDataSource> DataSources { get; } = [];
    public IApplicationBuilder CreateApplicationBuilder() => _app.New();

    public object? GetService(Type serviceType) => serviceType.Name == Factory
        ? ActivatorUtilities.CreateInstance(_services, serviceType, new ConventionalActions(_services.GetRequiredService<IActionDescriptorCollectionProvider>()))
        : _services.GetService(serviceType);

    private void Place(EndpointBuilder endpoint, int place, ConcurrentDictionary<string, string> names)
    {
        if (endpoint is RouteEndpointBuilder { Order: > 0 and < MostRoutes } route)
            route.Order += place * MostRoutes;

        // A link to somebody else's action must not depend on this feature.
        if (endpoint.Metadata.OfType<ControllerActionDescriptor>().Any() &&
            endpoint.Metadata.OfType<OwnerFeature>().Any(owner => owner != Owner))
            endpoint.Metadata.Add(new SuppressLinkGenerationMetadata());

        // One name for two endpoints would be an error for whoever asks for any name: it belongs to the first.
        foreach (var name in endpoint.Metadata.OfType<IEndpointNameMetadata>().ToArray())
        {
            if (names.GetOrAdd(name.EndpointName, Owner.Id) != Owner.Id)
                endpoint.Metadata.Remove(name);
        }
    }
}

/// <summary>The actions that have no route of their own but the one that all have, as actions without any.</summary>
internal sealed class ConventionalActions(IActionDescriptorCollectionProvider all) : IActionDescriptorCollectionProvider
{
    /// <summary>Marks them among the properties of an action.</summary>
    public static readonly object Mark = new();

    public ActionDescriptorCollection ActionDescriptors => new(
        [.. all.ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .Where(action => action.Properties.ContainsKey(Mark)).Select(WithoutRoute)], all.ActionDescriptors.Version);

    private static ControllerActionDescriptor WithoutRoute(ControllerActionDescriptor action) => new()
    {
        ActionName = action.ActionName,
        ControllerName = action.ControllerName,
        ControllerTypeInfo = action.ControllerTypeInfo,
        MethodInfo = action.MethodInfo,
        DisplayName = action.DisplayName,
        Parameters = action.Parameters,
        BoundProperties = action.BoundProperties,
        FilterDescriptors = action.FilterDescriptors,
        ActionConstraints = action.ActionConstraints,
        EndpointMetadata = action.EndpointMetadata,
        RouteValues = action.RouteValues,
        Properties = action.Properties,
    };
}

/// <summary>A feature's endpoints, as far as they can be made; one that can't be would be an error for every request.</summary>
internal sealed class GuardedEndpoints(FeatureRoutes routes, CatalogFeature feature, ShellBuilder builder) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints = new(() => Make(routes, feature, builder));

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    private static IReadOnlyList<Endpoint> Make(FeatureRoutes routes, CatalogFeature feature, ShellBuilder builder)
    {
        try
        {
            var policies = routes.ServiceProvider.GetRequiredService<ParameterPolicyFactory>();
            var endpoints = routes.DataSources.SelectMany(source => source.Endpoints).ToArray();
            foreach (var endpoint in endpoints.OfType<RouteEndpoint>())
                RouteCheck.Constraints(endpoint.RoutePattern, policies);

            return endpoints;
        }
        catch (Exception exception)
        {
            builder.Break(new FeatureFault(feature, $"one of its routes can't be made. {exception.Message}", exception));
            return [];
        }
    }
}
