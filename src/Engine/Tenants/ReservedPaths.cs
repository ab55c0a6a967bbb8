using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace OrchardCore.Environment.Shell;

/// <summary>First segments of paths that the platform or the agency's own site answers: a clinic under one would shut both out.</summary>
internal sealed class ReservedPaths(IActionDescriptorCollectionProvider actions, ModuleCatalog catalog)
{
    private static readonly string[] Always = ["admin", "api", "error", "health", "login", "media", "_content"];

    private readonly Lazy<FrozenSet<string>> _segments = new(() => actions.ActionDescriptors.Items
        .Select(action => action.AttributeRouteInfo?.Template?.TrimStart('~', '/').Split('/')[0] ?? "")
        .Where(segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal))
        .Concat(catalog.Extensions.Select(extension => extension.Id))
        .Concat(Always)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public bool Contains(string segment) => _segments.Value.Contains(segment);
}
