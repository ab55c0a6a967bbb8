namespace OrchardCore.ResourceManagement;

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
