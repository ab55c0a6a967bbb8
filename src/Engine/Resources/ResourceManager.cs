namespace OrchardCore.ResourceManagement;

/// <summary>Collects what a page needs while it is rendered, and writes it where the layout says.</summary>
internal sealed class ResourceManager(
    IOptions<ResourceManagementOptions> options, IFileVersionProvider versions, IHttpContextAccessor http, MissingResources missing,
    DisplayManagement.ViewContextAccessor views)
    : IResourceManager
{
    private readonly Dictionary<string, RequireSettings> _required = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MetaEntry> _metas = [];
    private readonly List<LinkEntry> _links = [];
    private readonly List<IHtmlContent> _headScripts = [];
    private readonly List<IHtmlContent> _footScripts = [];
    private readonly List<IHtmlContent> _styles = [];
    private readonly List<string> _refusals = [];
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How much the page was asked for: it grows with every script, style, link and meta.</summary>
    internal int Asked => _required.Count + _metas.Count + _links.Count + _headScripts.Count + _footScripts.Count + _styles.Count;

    public ResourceManifest InlineManifest { get; } = new();

    private string BasePath => http.HttpContext?.Request.PathBase.ToUriComponent() ?? "";

    public RequireSettings RegisterResource(string resourceType, string resourceName)
    {
        ArgumentException.ThrowIfNullOrEmpty(resourceType);
        ArgumentException.ThrowIfNullOrEmpty(resourceName);
        var key = Key(resourceType, resourceName);
        if (!_required.TryGetValue(key, out var settings))
        {
            settings = new RequireSettings(options.Value) { Type = resourceType, Name = resourceName };
            settings.Origin = (views.ViewContext?.ExecutingFilePath, 0);
            _required[key] = settings;
        }

        return settings;
    }

    public RequireSettings RegisterUrl(string resourceType, string resourcePath, string? resourceDebugPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(resourcePath);
        return RegisterResource(resourceType, resourcePath)
            .Define(resource => resource.SetUrl(resourcePath, resourceDebugPath));
    }

    public void NotRequired(string resourceType, string resourceName) => _required.Remove(Key(resourceType, resourceName));

    public void RegisterHeadScript(IHtmlContent script) => _headScripts.Add(script);
    public void RegisterFootScript(IHtmlContent script) => _footScripts.Add(script);
    public void RegisterStyle(IHtmlContent style) => _styles.Add(style);
    public void RegisterLink(LinkEntry link) => _links.Add(link);

    public void RegisterMeta(MetaEntry meta)
    {
        if (Same(meta) is { } known)
            _metas.Remove(known);

        _metas.Add(meta);
    }

    public void AppendMeta(MetaEntry meta, string contentSeparator)
    {
        if (Same(meta) is { } known)
            _metas[_metas.IndexOf(known)] = MetaEntry.Combine(known, meta, contentSeparator);
        else
            _metas.Add(meta);
    }

    public IEnumerable<LinkEntry> GetRegisteredLinks() => _links;
    public IEnumerable<MetaEntry> GetRegisteredMetas() => _metas;
    public IEnumerable<IHtmlContent> GetRegisteredHeadScripts() => _headScripts;
    public IEnumerable<IHtmlContent> GetRegisteredFootScripts() => _footScripts;
    public IEnumerable<IHtmlContent> GetRegisteredStyles() => _styles;

    public ResourceDefinition? FindResource(RequireSettings settings) =>
        ResourceSearch.Find(settings, options.Value, InlineManifest);

    public IEnumerable<ResourceRequiredContext> GetRequiredResources(string resourceType) =>
        ResourceOrder.Of([.. _required.Values.Where(settings => Is(settings, resourceType))], FindResource, options.Value, Refuse)
            .Select(ordered => new ResourceRequiredContext
            {
                Resource = ordered.Resource, Settings = ordered.Settings, FileVersionProvider = versions,
            }).ToArray();

    public void RenderMeta(TextWriter writer)
    {
        foreach (var meta in _metas)
            Line(writer, meta.GetTag());
    }

    public void RenderHeadLink(TextWriter writer)
    {
        foreach (var link in _links)
        {
            if (link.AppendVersion && link.Href is { } address)
                link.Href = versions.AddFileVersionToPath(BasePath, address);

            Line(writer, link.GetTag());
        }
    }

    public void RenderStylesheet(TextWriter writer)
    {
        foreach (var required in GetRequiredResources("stylesheet"))
            Write(required, writer);

        WriteRefusals(writer);
        foreach (var style in _styles)
            Line(writer, style);
    }

    public void RenderHeadScript(TextWriter writer) => RenderScripts(writer, _headScripts, isHead: true);

    public void RenderFootScript(TextWriter writer) => RenderScripts(writer, _footScripts, isHead: false);

    public void RenderLocalScript(RequireSettings? settings, TextWriter writer) => RenderLocal("script", settings, writer);

    public void RenderLocalStyle(RequireSettings? settings, TextWriter writer) =>
        RenderLocal("stylesheet", settings, writer);

    private void RenderScripts(TextWriter writer, List<IHtmlContent> own, bool isHead)
    {
        foreach (var required in GetRequiredResources("script"))
        {
            // What the head has no room for any more comes at the foot, unless it stands in the page already.
            if (required.Settings.Location != ResourceLocation.Inline &&
                isHead == (required.Settings.Location == ResourceLocation.Head))
                Write(required, writer);
        }

        WriteRefusals(writer);
        foreach (var script in own)
            Line(writer, script);
    }

    private void RenderLocal(string type, RequireSettings? settings, TextWriter writer)
    {
        foreach (var required in GetRequiredResources(type))
        {
            if (settings is null ? required.Settings.Location == ResourceLocation.Inline
                : required.Settings.Name.Equals(settings.Name, StringComparison.OrdinalIgnoreCase))
                Write(required, writer);
        }

        WriteRefusals(writer);
    }

    private void Refuse(RequireSettings asked, string what)
    {
        if (_written.Add(what) && missing.Tell(asked, what) is { } told)
            _refusals.Add(told);
    }

    private void WriteRefusals(TextWriter writer)
    {
        foreach (var refusal in _refusals)
            writer.Write($"<!-- {HtmlEncoder.Default.Encode(refusal)} -->\n");

        _refusals.Clear();
    }

    private void Write(ResourceRequiredContext required, TextWriter writer)
    {
        if (!_written.Add(Key(required.Resource.Type, required.Resource.Name)))
            return;

        required.WriteTo(writer, BasePath);
        writer.Write('\n');
    }

    private static void Line(TextWriter writer, IHtmlContent content)
    {
        content.WriteTo(writer, HtmlEncoder.Default);
        writer.Write('\n');
    }

    private MetaEntry? Same(MetaEntry meta) => _metas.Find(known =>
        (meta.Name is { Length: > 0 } name && known.Name == name) ||
        (meta.Property is { Length: > 0 } property && known.Property == property) ||
        (meta.HttpEquiv is { Length: > 0 } equivalent && known.HttpEquiv == equivalent) ||
        (meta.Charset is { Length: > 0 } && known.Charset is { Length: > 0 }));

    private static bool Is(RequireSettings settings, string type) =>
        settings.Type.Equals(type, StringComparison.OrdinalIgnoreCase);

    private static string Key(string type, string name) => $"{type}:{name}";
}
