namespace OrchardCore.Liquid;

/// <summary>The tags that ask for scripts, style sheets, links and meta elements, and the one that writes them.</summary>
internal static class ResourceTags
{
    private static readonly HashSet<string> _known =
        ["name", "src", "debug_src", "cdn_src", "debug_cdn_src", "use_cdn", "condition", "culture", "debug", "version",
            "at", "depends_on", "append_version", "type"];

    public static void AddTo(LiquidViewParser parser)
    {
        parser.Tag("style", call => RequireAsync(call, "stylesheet"));
        parser.Tag("script", call => RequireAsync(call, "script"));
        parser.Block("styleblock", call => InlineAsync(call, "stylesheet"));
        parser.Block("scriptblock", call => InlineAsync(call, "script"));
        parser.Tag("link", LinkAsync);
        parser.Tag("meta", MetaAsync);
        parser.Tag("resources", ResourcesAsync);
    }

    private static IResourceManager Resources(TagCall call) => call.Context.Services.GetRequiredService<IResourceManager>();

    private static ValueTask RequireAsync(TagCall call, string type)
    {
        var arguments = call.Arguments;
        var resources = Resources(call);
        var source = arguments.TryGet("src", out var address) ? LinkFilters.Rooted(call.Context, address) : null;
        if (arguments.Text("name") is not { Length: > 0 } name)
        {
            if (string.IsNullOrEmpty(source))
                throw new InvalidOperationException("A script or style needs a name or a src.");

            name = source;
        }

        var settings = resources.RegisterResource(type, name);
        settings.Origin = (call.Context.Template, call.Line);
        if (source is not null)
            settings.Define(resource => Define(resource, call, source));

        settings.UseVersion(arguments.Text("version")).UseCondition(arguments.Text("condition"))
            .UseCulture(arguments.Text("culture")).AtLocation(Location(arguments.Text("at")));
        if (arguments.Flag("append_version") is { } versioned)
            settings.ShouldAppendVersion(versioned);

        if (arguments.Flag("use_cdn") is { } cdn)
            settings.UseCdn(cdn);

        if (arguments.Flag("debug") is { } debug)
            settings.UseDebugMode(debug);

        SetAttributes(arguments, (key, value) => settings.SetAttribute(key, value));
        if (settings.Location == ResourceLocation.Inline)
        {
            if (type == "script")
                resources.RenderLocalScript(settings, call.Writer);
            else
                resources.RenderLocalStyle(settings, call.Writer);
        }

        return default;
    }

    private static void Define(ResourceDefinition resource, TagCall call, string source)
    {
        var arguments = call.Arguments;
        resource.SetUrl(source, arguments.TryGet("debug_src", out var debug) ? LinkFilters.Rooted(call.Context, debug) : null);
        if (arguments.TryGet("cdn_src", out var cdn))
            resource.SetCdn(cdn, arguments.Text("debug_cdn_src"));

        if (arguments.TryGet("depends_on", out var needed))
            resource.SetDependencies(ShapeNames.Words(needed));
    }

    private static async ValueTask InlineAsync(TagCall call, string type)
    {
        var writer = new StringWriter();
        await call.WriteBodyAsync(writer);

        var resources = Resources(call);
        var location = Location(call.Arguments.Text("at"));
        if (call.Arguments.Text("name") is { Length: > 0 } name)
        {
            var text = writer.ToString();
            var settings = resources.RegisterResource(type, name).AtLocation(location);
            settings.Define(resource => resource.SetInnerContent(text)
                .SetDependencies(ShapeNames.Words(call.Arguments.Text("depends_on") ?? "")));
            return;
        }

        var element = new TagBuilder(type == "script" ? "script" : "style");
        SetAttributes(call.Arguments, (key, value) => element.MergeAttribute(key, value));
        element.InnerHtml.AppendHtml(writer.ToString());
        if (type == "stylesheet")
            resources.RegisterStyle(element);
        else if (location == ResourceLocation.Head)
            resources.RegisterHeadScript(element);
        else
            resources.RegisterFootScript(element);
    }

    private static ValueTask LinkAsync(TagCall call)
    {
        var link = new LinkEntry { AppendVersion = call.Arguments.Flag("append_version") ?? false };
        foreach (var (name, value) in call.Arguments.Named)
        {
            switch (name)
            {
                case "href" or "src":
                    link.Href = LinkFilters.Rooted(call.Context, value.ToStringValue());
                    break;
                case "append_version":
                    break;
                case "condition":
                    link.Condition = value.ToStringValue();
                    break;
                default:
                    link.SetAttribute(name.Replace('_', '-'), value.ToStringValue());
                    break;
            }
        }

        Resources(call).RegisterLink(link);
        return default;
    }

    private static ValueTask MetaAsync(TagCall call)
    {
        var meta = new MetaEntry();
        foreach (var (name, value) in call.Arguments.Named)
        {
            if (name != "separator" && !value.IsNil())
                meta.SetAttribute(name.Replace('_', '-'), value.ToStringValue());
        }

        if (call.Arguments.TryGet("separator", out var separator))
            Resources(call).AppendMeta(meta, separator);
        else
            Resources(call).RegisterMeta(meta);

        return default;
    }

    private static ValueTask ResourcesAsync(TagCall call)
    {
        var type = call.Arguments.AtOr(0, "type").ToStringValue();
        if (!Enum.TryParse<ResourceTagType>(type, ignoreCase: true, out var kind))
        {
            throw new InvalidOperationException($"There are no resources of the type '{type}', only " +
                string.Join(", ", Enum.GetNames<ResourceTagType>()) + ".");
        }

        ResourceWriting.Write(Resources(call), kind, call.Writer);
        return default;
    }

    private static ResourceLocation Location(string? at) =>
        Enum.TryParse<ResourceLocation>(at, ignoreCase: true, out var location) ? location : ResourceLocation.Unspecified;

    private static void SetAttributes(TagArguments arguments, Action<string, string> set)
    {
        foreach (var (name, value) in arguments.Named)
        {
            if (!_known.Contains(name) && !value.IsNil())
                set(name.Replace('_', '-'), value.ToStringValue());
        }
    }
}
