namespace OrchardCore.Modules;

/// <summary>
/// Where the addresses of a tenant's published pages come from. Scoped, one per tenant's request. Whoever changes
/// what it answers calls <c>RouteTable.Expire</c> (a singleton of the tenant) once the change is committed.
/// </summary>
internal interface IRouteSource
{
    /// <summary>Every published path, without a slash at its ends, and what is found there.</summary>
    ValueTask<IReadOnlyList<PageRoute>> ReadAsync();
}

/// <summary>A path and what it shows: a content item, or one that is contained in it.</summary>
internal sealed record PageRoute(string Path, string ContentItemId, string? ContainedContentItemId = null);
