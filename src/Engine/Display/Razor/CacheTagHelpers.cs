using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.DynamicCache.TagHelpers;

/// <summary>Its content is rendered once for each of what it varies by.</summary>
[HtmlTargetElement("dynamic-cache", Attributes = "cache-id")]
public class DynamicCacheTagHelper : TagHelper
{
    private readonly DynamicFragments _fragments;
    private readonly ICacheScopeManager _scopes;

    public DynamicCacheTagHelper(
        IDynamicCacheService dynamicCacheService, ICacheScopeManager cacheScopeManager, HtmlEncoder htmlEncoder,
        DynamicCacheTagHelperService dynamicCacheTagHelperService, IOptions<CacheOptions> cacheOptions)
    {
        // The last two are what the real one needs: who derives from this one hands them in.
        (_fragments, _scopes, HtmlEncoder) = ((DynamicFragments)dynamicCacheService, cacheScopeManager, htmlEncoder);
        _ = (dynamicCacheTagHelperService, cacheOptions);
    }

    public string CacheId { get; set; } = "";
    public string? VaryBy { get; set; }
    public string? Dependencies { get; set; }
    public DateTimeOffset? ExpiresOn { get; set; }
    public TimeSpan? ExpiresAfter { get; set; }
    public TimeSpan? ExpiresSliding { get; set; }
    protected HtmlEncoder HtmlEncoder { get; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var cache = new CacheContext(CacheId);
        cache.Describe(VaryBy, Dependencies, null, null);
        if (ExpiresOn is { } end)
            cache.WithExpiryOn(end);
        if (ExpiresAfter is { } after)
            cache.WithExpiryAfter(after);
        if (ExpiresSliding is { } sliding)
            cache.WithExpirySliding(sliding);

        using var html = new StringWriter();
        _scopes.EnterScope(cache);
        try
        {
            await _fragments.WriteAsync(
                cache, html, async target => (await output.GetChildContentAsync()).WriteTo(target, HtmlEncoder));
        }
        finally
        {
            _scopes.ExitScope();
        }

        output.TagName = null;
        output.Content.SetHtmlContent(html.ToString());
    }
}

public class DynamicCacheTagHelperService;

/// <summary>What the fragment around it, and the page, depend on.</summary>
[HtmlTargetElement("cache-dependency", Attributes = "dependency", TagStructure = TagStructure.WithoutEndTag)]
public class CacheDependencyTagHelper(ICacheScopeManager cacheScopeManager) : TagHelper
{
    public string? Dependency { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        cacheScopeManager.AddDependencies(ShapeNames.Words(Dependency ?? ""));
        output.SuppressOutput();
    }
}
