namespace OrchardCore.ResourceManagement;

/// <summary>The scripts, style sheets, links and meta elements of the page being made.</summary>
public interface IResourceManager
{
    ResourceManifest InlineManifest { get; }
    ResourceDefinition? FindResource(RequireSettings settings);
    void NotRequired(string resourceType, string resourceName);
    RequireSettings RegisterResource(string resourceType, string resourceName);
    RequireSettings RegisterUrl(string resourceType, string resourcePath, string? resourceDebugPath);
    IEnumerable<ResourceRequiredContext> GetRequiredResources(string resourceType);
    void RegisterHeadScript(IHtmlContent script);
    void RegisterFootScript(IHtmlContent script);
    void RegisterStyle(IHtmlContent style);
    void RegisterLink(LinkEntry link);
    void RegisterMeta(MetaEntry meta);
    void AppendMeta(MetaEntry meta, string contentSeparator);
    IEnumerable<LinkEntry> GetRegisteredLinks();
    IEnumerable<MetaEntry> GetRegisteredMetas();
    IEnumerable<IHtmlContent> GetRegisteredHeadScripts();
    IEnumerable<IHtmlContent> GetRegisteredFootScripts();
    IEnumerable<IHtmlContent> GetRegisteredStyles();
    void RenderMeta(TextWriter writer);
    void RenderHeadLink(TextWriter writer);
    void RenderStylesheet(TextWriter writer);
    void RenderHeadScript(TextWriter writer);
    void RenderFootScript(TextWriter writer);
    void RenderLocalScript(RequireSettings? settings, TextWriter writer);
    void RenderLocalStyle(RequireSettings? settings, TextWriter writer);
}
