namespace OrchardCore.ResourceManagement;

/// <summary>Makes the element that links to a resource, or holds it.</summary>
internal static class ResourceTag
{
    public static TagBuilder Of(
        ResourceDefinition resource, RequireSettings settings, string applicationPath, IFileVersionProvider? versions)
    {
        var tag = Element(resource);
        var isCdn = settings.CdnMode && resource.UrlCdn is not null;
        var url = Address(resource, settings, isCdn, applicationPath, versions);

        if (url is not null)
            tag.MergeAttribute(resource.Type == "script" ? "src" : "href", url);
        else if (resource.InnerContent is { } inner)
            tag.InnerHtml.AppendHtml(inner);

        if (isCdn && (settings.DebugMode ? resource.CdnDebugIntegrity : resource.CdnIntegrity) is { Length: > 0 } digest)
        {
            tag.MergeAttribute("integrity", digest);
            tag.MergeAttribute("crossorigin", "anonymous");
        }

        foreach (var (name, value) in resource.Attributes ?? [])
            tag.MergeAttribute(name, value, replaceExisting: true);

        foreach (var (name, value) in settings.Attributes)
            tag.MergeAttribute(name, value, replaceExisting: true);

        return tag;
    }

    private static TagBuilder Element(ResourceDefinition resource)
    {
        if (resource.Type == "script")
            return new TagBuilder("script");

        if (resource.Url is null && resource.UrlCdn is null && resource.InnerContent is not null)
            return new TagBuilder("style");

        var link = new TagBuilder("link") { TagRenderMode = TagRenderMode.SelfClosing };
        link.MergeAttribute("rel", "stylesheet");
        return link;
    }

    private static string? Address(
        ResourceDefinition resource, RequireSettings settings, bool isCdn, string applicationPath,
        IFileVersionProvider? versions)
    {
        var url = isCdn
            ? (settings.DebugMode ? resource.UrlCdnDebug : null) ?? resource.UrlCdn
            : (settings.DebugMode ? resource.UrlDebug : null) ?? resource.Url;
        if (string.IsNullOrEmpty(url))
            return null;

        if (resource.FindNearestCulture(settings.Culture) is { } culture)
            url = Path.ChangeExtension(url, culture + Path.GetExtension(url));

        if (isCdn)
            return url;

        url = url.StartsWith("~/", StringComparison.Ordinal) ? applicationPath + url[1..]
            : resource.BasePath is { Length: > 0 } folder && !url.Contains("//", StringComparison.Ordinal) &&
              url[0] != '/' ? applicationPath + folder.TrimStart('~').TrimEnd('/') + "/" + url
            : url;

        if (versions is not null && (resource.AppendVersion ?? settings.AppendVersion) != false && !IsElsewhere(url))
            url = versions.AddFileVersionToPath(applicationPath, url);

        return settings.CdnBaseUrl is { Length: > 0 } cdn && !IsElsewhere(url) ? cdn.TrimEnd('/') + url : url;
    }

    private static bool IsElsewhere(string url) =>
        url.StartsWith("//", StringComparison.Ordinal) || url.Contains("://", StringComparison.Ordinal);
}
