namespace OrchardCore.ResourceManagement;

/// <summary>Finds the definition that a page asks for by name and, if it says so, version.</summary>
internal static class ResourceSearch
{
    public static ResourceDefinition? Find(
        RequireSettings settings, ResourceManagementOptions options, ResourceManifest inline)
    {
        var found = options.ResourceManifests.Append(inline)
            .SelectMany(manifest => manifest.GetResources(settings.Type).TryGetValue(settings.Name, out var versions)
                ? versions
                : [])
            .Where(resource => Fits(resource.Version, settings.Version))
            .OrderByDescending(resource => Number(resource.Version))
            .FirstOrDefault();

        if (settings.InlineDefinition is not { } define)
            return found;

        // A page may define what it asks for; it is then known by that name for the rest of the page.
        found ??= inline.DefineResource(settings.Type, settings.Name);
        define(found);
        settings.InlineDefinition = null;
        return found;
    }

    /// <summary>"4" takes every 4.x.y.</summary>
    private static bool Fits(string? version, string? wanted) =>
        string.IsNullOrEmpty(wanted) || version is null || version == wanted ||
        version.StartsWith(wanted + ".", StringComparison.Ordinal);

    private static Version Number(string? version) =>
        Version.TryParse(version, out var number) ? number
        : int.TryParse(version, out var major) ? new Version(major, 0)
        : new Version(0, 0);
}
