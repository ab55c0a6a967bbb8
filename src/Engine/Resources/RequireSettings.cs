namespace OrchardCore.ResourceManagement;

/// <summary>A page's wish for a resource: which one, where in the page, and how it is linked.</summary>
public class RequireSettings
{
    public RequireSettings()
    {
    }

    public RequireSettings(ResourceManagementOptions options)
    {
        CdnMode = options.UseCdn;
        DebugMode = options.DebugMode;
        Culture = options.Culture;
        CdnBaseUrl = options.CdnBaseUrl;
        AppendVersion = options.AppendVersion;
    }

    public RequireSettings(ResourceManagementOptions options, ResourceDefinition resource) : this(options)
    {
        Type = resource.Type;
        Name = resource.Name;
        Version = resource.Version;
        Position = resource.Position;
    }

    public string? BasePath { get; set; }
    public string Type { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Culture { get; set; }
    public ResourceLocation Location { get; set; }
    public string? Condition { get; set; }
    public string? Version { get; set; }
    public bool? AppendVersion { get; set; }
    public List<string>? Dependencies { get; set; }
    public Action<ResourceDefinition>? InlineDefinition { get; set; }
    public ResourcePosition Position { get; set; }
    public bool DebugMode { get; set; }
    public bool CdnMode { get; set; }
    public string? CdnBaseUrl { get; set; }
    public Dictionary<string, string> Attributes { get; private set; } = [];
    public bool HasAttributes => Attributes.Count > 0;

    /// <summary>The template that asks, and where in it; 0 for no known line.</summary>
    internal (string? Template, int Line) Origin { get; set; }

    public RequireSettings AtHead() => AtLocation(ResourceLocation.Head);
    public RequireSettings AtFoot() => AtLocation(ResourceLocation.Foot);

    // The head is never given up: something that is needed early was asked for there.
    public RequireSettings AtLocation(ResourceLocation location) =>
        Set(() => Location = (ResourceLocation)Math.Max((int)Location, (int)location));

    public RequireSettings Define(Action<ResourceDefinition>? resourceDefinition) =>
        Set(() => InlineDefinition += resourceDefinition);

    public RequireSettings SetAttribute(string name, string value) => Set(() => Attributes[name] = value);
    public RequireSettings SetDependencies(params string[] dependencies) =>
        Set(() => (Dependencies ??= []).AddRange(dependencies));

    public RequireSettings ShouldAppendVersion(bool? appendVersion) => Set(() => AppendVersion = appendVersion);
    public RequireSettings UseCdn() => UseCdn(true);
    public RequireSettings UseCdn(bool cdn) => Set(() => CdnMode |= cdn);
    public RequireSettings UseCdnBaseUrl(string? cdnBaseUrl) => Set(() => CdnBaseUrl = cdnBaseUrl);
    public RequireSettings UseCondition(string? condition) => Set(() => Condition ??= condition);
    public RequireSettings UseCulture(string? cultureName) => Set(() => Culture = cultureName ?? Culture);
    public RequireSettings UseDebugMode() => UseDebugMode(true);
    public RequireSettings UseDebugMode(bool debugMode) => Set(() => DebugMode |= debugMode);
    public RequireSettings UseVersion(string? version) => Set(() => Version ??= version);
    public RequireSettings WithBasePath(string? basePath) => Set(() => BasePath = basePath);

    public RequireSettings New() => new()
    {
        Type = Type,
        Name = Name,
        Location = Location,
        CdnMode = CdnMode,
        CdnBaseUrl = CdnBaseUrl,
        DebugMode = DebugMode,
        Culture = Culture,
        Condition = Condition,
        AppendVersion = AppendVersion,
        Attributes = new(Attributes),
    };

    public RequireSettings Combine(RequireSettings other)
    {
        AtLocation(Location).AtLocation(other.Location).WithBasePath(BasePath ?? other.BasePath)
            .UseCdn(other.CdnMode).UseCdnBaseUrl(CdnBaseUrl ?? other.CdnBaseUrl).UseDebugMode(other.DebugMode)
            .UseCulture(other.Culture).UseCondition(other.Condition).UseVersion(other.Version)
            .ShouldAppendVersion(AppendVersion ?? other.AppendVersion).Define(other.InlineDefinition);

        foreach (var (name, value) in other.Attributes)
            Attributes.TryAdd(name, value);

        return this;
    }

    public RequireSettings CombinePosition(RequireSettings dependent) =>
        UpdatePositionFromDependent(dependent).AtLocation(dependent.Location);

    public RequireSettings UpdatePositionFromDependent(RequireSettings dependent) =>
        Set(() => Position = dependent.Position == ResourcePosition.First ? ResourcePosition.First : Position);

    private RequireSettings Set(Action change)
    {
        change();
        return this;
    }
}
