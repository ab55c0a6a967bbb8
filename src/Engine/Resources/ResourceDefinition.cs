namespace OrchardCore.ResourceManagement;

/// <summary>A script or style sheet by name: where it is and what it needs before it.</summary>
public class ResourceDefinition
{
    public ResourceDefinition(ResourceManifest manifest, string type, string name)
    {
        Manifest = manifest;
        Type = type;
        Name = name;
    }

    public ResourceManifest Manifest { get; }
    public string Type { get; }
    public string Name { get; }
    public string? Version { get; private set; }
    public bool? AppendVersion { get; private set; }
    public string? BasePath { get; private set; }
    public string? Url { get; private set; }
    public string? UrlDebug { get; private set; }
    public string? UrlCdn { get; private set; }
    public string? UrlCdnDebug { get; private set; }
    public string? CdnIntegrity { get; private set; }
    public string? CdnDebugIntegrity { get; private set; }
    public bool CdnSupportsSsl { get; private set; }
    public string[]? Cultures { get; private set; }
    public List<string>? Dependencies { get; private set; }
    public AttributeDictionary? Attributes { get; private set; }
    public string? InnerContent { get; private set; }
    public ResourcePosition Position { get; private set; }

    public ResourceDefinition SetAttribute(string name, string? value) => Set(() => (Attributes ??= [])[name] = value);
    public ResourceDefinition SetBasePath(string basePath) => Set(() => BasePath = basePath);
    public ResourceDefinition SetUrl(string url) => SetUrl(url, null);
    public ResourceDefinition SetUrl(string url, string? urlDebug) => Set(() => (Url, UrlDebug) = (url, urlDebug));
    public ResourceDefinition SetCdn(string cdnUrl) => SetCdn(cdnUrl, null, null);
    public ResourceDefinition SetCdn(string cdnUrl, string? cdnUrlDebug) => SetCdn(cdnUrl, cdnUrlDebug, null);

    public ResourceDefinition SetCdn(string cdnUrl, string? cdnUrlDebug, bool? cdnSupportsSsl) => Set(() =>
        (UrlCdn, UrlCdnDebug, CdnSupportsSsl) = (cdnUrl, cdnUrlDebug, cdnSupportsSsl ?? CdnSupportsSsl));

    public ResourceDefinition SetCdnIntegrity(string cdnIntegrity) => SetCdnIntegrity(cdnIntegrity, null);

    public ResourceDefinition SetCdnIntegrity(string cdnIntegrity, string? cdnDebugIntegrity) =>
        Set(() => (CdnIntegrity, CdnDebugIntegrity) = (cdnIntegrity, cdnDebugIntegrity));

    public ResourceDefinition SetCultures(params string[] cultures) => Set(() => Cultures = cultures);
    public ResourceDefinition SetDependencies(params string[] dependencies) =>
        Set(() => (Dependencies ??= []).AddRange(dependencies));

    public ResourceDefinition SetInnerContent(string innerContent) => Set(() => InnerContent = innerContent);
    public ResourceDefinition SetPosition(ResourcePosition position) => Set(() => Position = position);
    public ResourceDefinition SetVersion(string? version) => Set(() => Version = version);
    public ResourceDefinition ShouldAppendVersion(bool? appendVersion) => Set(() => AppendVersion = appendVersion);

    /// <summary>The culture among <see cref="Cultures"/> that is <paramref name="culture"/> or a parent of it.</summary>
    public string? FindNearestCulture(string? culture)
    {
        for (var wanted = culture ?? ""; wanted.Length > 0; wanted = Parent(wanted))
        {
            if (Cultures?.FirstOrDefault(known => known.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } found)
                return found;
        }

        return null;
    }

    public TagBuilder GetTagBuilder(
        RequireSettings settings, string applicationPath, IFileVersionProvider? fileVersionProvider) =>
        ResourceTag.Of(this, settings, applicationPath, fileVersionProvider);

    public override bool Equals(object? obj) =>
        obj is ResourceDefinition other && other.GetType() == GetType() &&
        other.Type == Type && other.Name == Name && other.Version == Version;

    public override int GetHashCode() => HashCode.Combine(Type, Name);

    private static string Parent(string culture) =>
        culture.LastIndexOf('-') is > 0 and var dash ? culture[..dash] : "";

    private ResourceDefinition Set(Action change)
    {
        change();
        return this;
    }
}
