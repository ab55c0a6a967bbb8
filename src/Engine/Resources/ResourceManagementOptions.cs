namespace OrchardCore.ResourceManagement;

/// <summary>The tenant's manifests, and how their resources are linked.</summary>
public class ResourceManagementOptions
{
    public bool UseCdn { get; set; }
    public string? CdnBaseUrl { get; set; }
    public bool DebugMode { get; set; }
    public string? Culture { get; set; }
    public bool AppendVersion { get; set; } = true;
    public HashSet<ResourceManifest> ResourceManifests { get; init; } = [];
}
