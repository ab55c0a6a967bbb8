using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.ResourceManagement.TagHelpers;

/// <summary>A script of a view: what it asks for, and where it is written.</summary>
[HtmlTargetElement("script", Attributes = "asp-name")]
[HtmlTargetElement("script", Attributes = "asp-src")]
[HtmlTargetElement("script", Attributes = "at")]
public class ScriptTagHelper(IResourceManager resourceManager) : TagHelper
{
    [HtmlAttributeName("asp-name")]
    public string? Name { get; set; }

    [HtmlAttributeName("asp-src")]
    public string? Src { get; set; }

    [HtmlAttributeName("asp-append-version")]
    public bool? AppendVersion { get; set; }

    public string? CdnSrc { get; set; }
    public string? DebugSrc { get; set; }
    public string? DebugCdnSrc { get; set; }
    public bool? UseCdn { get; set; }
    public string? Condition { get; set; }
    public string? Culture { get; set; }
    public bool? Debug { get; set; }
    public string? DependsOn { get; set; }
    public string? Version { get; set; }
    public ResourceLocation At { get; set; }

    private protected virtual string Type => "script";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        var attributes = output.Attributes.Select(attribute => (attribute.Name, Value: attribute.Value?.ToString() ?? "")).ToArray();
        if (string.IsNullOrEmpty(Name) && string.IsNullOrEmpty(Src))
        {
            await InlineAsync(output, attributes);
            return;
        }

        var name = string.IsNullOrEmpty(Name) ? Src!.ToLowerInvariant() : Name;
        if (!string.IsNullOrEmpty(Src))
            Define(resourceManager.InlineManifest.DefineResource(Type, name));

        // Named, with an address and without a place: it is only made known.
        if (!string.IsNullOrEmpty(Name) && !string.IsNullOrEmpty(Src) && At == ResourceLocation.Unspecified)
            return;

        var settings = Require(resourceManager.RegisterResource(Type, name));
        foreach (var (key, value) in attributes)
            settings.SetAttribute(key, value);

        if (string.IsNullOrEmpty(Src) && At != ResourceLocation.Unspecified &&
            await output.GetChildContentAsync() is { IsEmptyOrWhiteSpace: false } content)
            resourceManager.InlineManifest.DefineResource(Type, name).SetInnerContent(content.GetContent());

        if (At is ResourceLocation.Unspecified or ResourceLocation.Inline)
            output.Content.SetHtmlContent(Written(settings));
    }

    private RequireSettings Require(RequireSettings settings)
    {
        settings.AtLocation(At).UseVersion(Src is null ? Version : null).UseCondition(Condition).UseCulture(Culture);
        if (UseCdn is { } cdn)
            settings.UseCdn(cdn);

        if (Debug is { } debug)
            settings.UseDebugMode(debug);

        if (AppendVersion is not null)
            settings.ShouldAppendVersion(AppendVersion);

        return Src is null ? settings.SetDependencies(ShapeNames.Words(DependsOn ?? "")) : settings;
    }

    private void Define(ResourceDefinition resource)
    {
        resource.SetUrl(Src!, DebugSrc).SetDependencies(ShapeNames.Words(DependsOn ?? "")).ShouldAppendVersion(AppendVersion);
        if (!string.IsNullOrEmpty(Version))
            resource.SetVersion(Version);

        if (!string.IsNullOrEmpty(CdnSrc))
            resource.SetCdn(CdnSrc, DebugCdnSrc);

        if (!string.IsNullOrEmpty(Culture))
            resource.SetCultures(ShapeNames.Words(Culture));
    }

    private async Task InlineAsync(TagHelperOutput output, (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(Type == "script" ? "script" : "style");
        element.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        foreach (var (key, value) in attributes)
            element.MergeAttribute(key, value);

        if (At == ResourceLocation.Inline)
            output.Content.SetHtmlContent(element);
        else if (Type != "script")
            resourceManager.RegisterStyle(element);
        else if (At == ResourceLocation.Head)
            resourceManager.RegisterHeadScript(element);
        else
            resourceManager.RegisterFootScript(element);
    }

    private string Written(RequireSettings settings)
    {
        var writer = new StringWriter();
        if (Type == "script")
            resourceManager.RenderLocalScript(settings, writer);
        else
            resourceManager.RenderLocalStyle(settings, writer);

        return writer.ToString();
    }
}

/// <summary>The same for a style sheet, by the same attributes.</summary>
[HtmlTargetElement("style", Attributes = "asp-name")]
[HtmlTargetElement("style", Attributes = "asp-src")]
[HtmlTargetElement("style", Attributes = "at")]
public class StyleTagHelper(IResourceManager resourceManager) : ScriptTagHelper(resourceManager)
{
    private protected override string Type => "stylesheet";
}

[HtmlTargetElement("link", Attributes = "asp-src")]
public class LinkTagHelper(IResourceManager resourceManager) : TagHelper
{
    [HtmlAttributeName("asp-src")]
    public string? Src { get; set; }

    [HtmlAttributeName("asp-append-version")]
    public bool? AppendVersion { get; set; }

    public string? Rel { get; set; }
    public string? Condition { get; set; }
    public string? Title { get; set; }
    public string? Type { get; set; }
    public string? Sizes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var link = new LinkEntry { Condition = Condition, AppendVersion = AppendVersion ?? false };
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)
            [("href", Src), ("rel", Rel), ("title", Title), ("type", Type), ("sizes", Sizes)])
        {
            if (!string.IsNullOrEmpty(value))
                link.SetAttribute(name, value);
        }

        foreach (var attribute in output.Attributes)
            link.SetAttribute(attribute.Name, attribute.Value?.ToString());

        resourceManager.RegisterLink(link);
        output.SuppressOutput();
    }
}

[HtmlTargetElement("meta", Attributes = "asp-name")]
[HtmlTargetElement("meta", Attributes = "asp-property")]
public class MetaTagHelper(IResourceManager resourceManager) : TagHelper
{
    [HtmlAttributeName("asp-name")]
    public string? Name { get; set; }

    [HtmlAttributeName("asp-property")]
    public string? Property { get; set; }

    public string? Content { get; set; }
    public string? HttpEquiv { get; set; }
    public string? Charset { get; set; }
    public string? Separator { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var meta = new MetaEntry(Name, Property, Content, HttpEquiv, Charset);
        foreach (var attribute in output.Attributes.Where(attribute => attribute.Name is not ("name" or "property")))
            meta.SetAttribute(attribute.Name, attribute.Value?.ToString());

        resourceManager.AppendMeta(meta, Separator ?? ", ");
        output.SuppressOutput();
    }
}

/// <summary>Where the layout writes what the page has asked for.</summary>
[HtmlTargetElement("resources", Attributes = nameof(Type))]
public class ResourcesTagHelper(ILogger<ResourcesTagHelper> logger, IEnumerable<IResourcesTagHelperProcessor> processors) : TagHelper
{
    public ResourceTagType Type { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var writer = new StringWriter();
        foreach (var processor in processors)
        {
            try
            {
                await processor.ProcessAsync(new ResourcesTagHelperProcessorContext(Type, writer));
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "The layout goes on without the resources of '{Processor}'.", processor.GetType());
            }
        }

        output.TagName = null;
        output.Content.SetHtmlContent(writer.ToString());
    }
}
