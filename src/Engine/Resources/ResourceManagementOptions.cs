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

public enum ResourceLocation
{
    Unspecified = 0,
    Foot = 1,
    Head = 2,
    Inline = 3,
}

public enum ResourcePosition
{
    ByDependency = 0,
    First = 1,
    Last = 2,
}

public enum ResourceTagType
{
    Meta = 0,
    HeadLink = 1,
    Stylesheet = 2,
    HeadScript = 3,
    FootScript = 4,
    Header = 5,
    Footer = 6,
}

/// <summary>The named scripts and style sheets that a module offers.</summary>
public class ResourceManifest
{
    private readonly Dictionary<string, IDictionary<string, IList<ResourceDefinition>>> _resources =
        new(StringComparer.OrdinalIgnoreCase);

    public string BasePath { get; } = "";

    public virtual ResourceDefinition DefineResource(string resourceType, string resourceName)
    {
        var named = GetResources(resourceType);
        if (!named.TryGetValue(resourceName, out var versions))
            named[resourceName] = versions = [];

        var definition = new ResourceDefinition(this, resourceType, resourceName);
        versions.Add(definition);
        return definition;
    }

    public ResourceDefinition DefineScript(string name) => DefineResource("script", name);

    public ResourceDefinition DefineStyle(string name) => DefineResource("stylesheet", name);

    public virtual IDictionary<string, IList<ResourceDefinition>> GetResources(string resourceType)
    {
        if (!_resources.TryGetValue(resourceType, out var named))
        {
            _resources[resourceType] = named =
                new Dictionary<string, IList<ResourceDefinition>>(StringComparer.OrdinalIgnoreCase);
        }

        return named;
    }
}
