using Microsoft.AspNetCore.Routing.Matching;

namespace OrchardCore.Modules;

/// <summary>The feature that an endpoint belongs to.</summary>
internal sealed record OwnerFeature(string Id)
{
    public bool IsEnabled => ShellScope.Context?.Features.Has(Id) == true;
}

/// <summary>
/// Endpoints of a feature do not exist for a tenant that has not enabled it, nor does a conventional route where the
/// tenant has a page.
/// </summary>
internal sealed class FeatureGate : MatcherPolicy, IEndpointSelectorPolicy
{
    // Ahead of every policy of the framework: what the tenant lacks must not answer 405 or 415 either.
    public override int Order => int.MinValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<OwnerFeature>() is not null);

    public async Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var endpoint = candidates[i].Endpoint;
            if (endpoint?.Metadata.GetOrderedMetadata<OwnerFeature>() is not { Count: > 0 } owners)
                continue;

            if (!owners.All(owner => owner.IsEnabled) || endpoint is RouteEndpoint { Order: > 0 } && await IsPageAsync(httpContext))
                candidates.SetValidity(i, false);
        }
    }

    private static async ValueTask<bool> IsPageAsync(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) &&
        http.RequestServices.GetService<IContentManager>() is not null &&
        await http.RequestServices.GetRequiredService<RouteTable>().FindAsync(http.Request.Path.Value ?? "", http.RequestServices) is not null;
}
