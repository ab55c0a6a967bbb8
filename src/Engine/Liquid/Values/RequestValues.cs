namespace OrchardCore.Liquid;

/// <summary>The values that every template has beside its model.</summary>
internal static class RequestValues
{
    private static readonly HashSet<string> _siteMembers =
        ["SiteName", "BaseUrl", "PageTitleFormat", "Calendar", "TimeZoneId", "PageSize", "MaxPageSize", "MaxPagedCount",
            "CdnBaseUrl", "UseCdn", "AppendVersion", "ResourceDebugMode", "CacheMode", "Properties", "HomeRoute"];

    public static readonly LiveValue User = new((name, context) => new(UserMember(name, context)));
    private static readonly LiveValue _site = new(SiteAsync);
    private static readonly LiveValue _request = new((name, context) => new(Request(name, context)));
    private static readonly LiveValue _http = new((name, context) => new(Http(name, context)));
    private static readonly LiveValue _culture = new((name, context) => new(Culture(name, context)));
    private static readonly LiveValue _environment = new((name, context) => new(Host(name, context)));
    private static readonly LiveValue _identity = new((name, context) => new(Identity(name, context)));
    private static readonly LiveValue _items = new((name, context) =>
        new(context.Http is { } http && http.Items.TryGetValue(name, out var item) ? item : null));

    private static readonly LiveValue _byId = new((id, context) => ItemAsync(context, id, null));
    private static readonly LiveValue _byVersion = new((id, context) => VersionAsync(context, id));
    private static readonly LiveValue _latest = new((handle, context) => HandleAsync(context, handle, VersionOptions.Latest));
    private static readonly LiveValue _byAlias = new((alias, context) => HandleAsync(context, "alias:" + alias, null));
    private static readonly LiveValue _bySlug = new((slug, context) => HandleAsync(context, "slug:" + slug, null));

    public static void AddTo(TemplateOptions options)
    {
        options.Scope.SetValue("Site", _site);
        options.Scope.SetValue("User", User);
        options.Scope.SetValue("Request", _request);
        options.Scope.SetValue("HttpContext", _http);
        options.Scope.SetValue("Culture", _culture);
        options.Scope.SetValue("Environment", _environment);
        options.Scope.SetValue("Content", new ObjectValue(new LiquidContentAccessor()));
        options.MemberAccessStrategy.Register<LiquidPropertyAccessor, FluidValue>(
            (accessor, name, _) => accessor.GetValueAsync(name));
        // Features may register members of their own; what they don't know is looked for here.
        options.MemberAccessStrategy.Register<LiquidContentAccessor, object?>(
            (_, name, context) => ContentAsync(name, (LiquidTemplateContext)context).AsTask());
    }

    private static async ValueTask<object?> SiteAsync(string name, LiquidTemplateContext context) =>
        _siteMembers.Contains(name) && await context.SiteAsync() is var site
            ? PropertyGetters.Of(site.GetType(), name)?.Invoke(site)
            : context.Unknown("Site", name);

    private static object? UserMember(string name, LiquidTemplateContext context) => name switch
    {
        "Identity" => _identity,
        "Claims" => context.Http?.User.Claims.Select(Claim).ToArray(),
        _ => context.Unknown("User", name),
    };

    private static object? Identity(string name, LiquidTemplateContext context) => name switch
    {
        "Name" => context.Http?.User.Identity?.Name,
        "IsAuthenticated" => context.Http?.User.Identity?.IsAuthenticated ?? false,
        "AuthenticationType" => context.Http?.User.Identity?.AuthenticationType,
        "Claims" => context.Http?.User.Claims.Select(Claim).ToArray(),
        _ => context.Unknown("User.Identity", name),
    };

    private static Dictionary<string, object> Claim(Claim claim) => new() { ["Type"] = claim.Type, ["Value"] = claim.Value };

    private static object? Request(string name, LiquidTemplateContext context)
    {
        if (context.Http?.Request is not { } request)
            return null;

        // A fragment that is kept must not hold what it read here for somebody else.
        var seen = name switch
        {
            "Host" or "UriHost" or "Scheme" or "IsHttps" or "PathBase" or "UriPathBase" or "Method" or "Protocol" => RequestParts.None,
            "Path" or "UriPath" or "Route" => RequestParts.Path,
            "QueryString" or "UriQueryString" or "Query" => RequestParts.Query,
            "Url" => RequestParts.Path | RequestParts.Query,
            _ => RequestParts.Visitor,
        };
        if (seen != RequestParts.None && context.Services.GetService<PageRecord>() is { } record)
            record.Seen |= seen;

        return Request(name, request, context);
    }

    private static object? Request(string name, HttpRequest request, LiquidTemplateContext context) => name switch
    {
        "Path" => request.Path.Value,
        "UriPath" => request.Path.ToUriComponent(),
        "PathBase" => request.PathBase.Value,
        "UriPathBase" => request.PathBase.ToUriComponent(),
        "QueryString" => request.QueryString.Value,
        "UriQueryString" => request.QueryString.ToUriComponent(),
        "Query" => Values(request.Query),
        "Form" => request.HasFormContentType ? Values(request.Form) : null,
        "Cookies" => request.Cookies.ToDictionary(cookie => cookie.Key, cookie => (object)cookie.Value),
        "Headers" => Values(request.Headers),
        "Host" => request.Host.Value,
        "UriHost" => request.Host.ToUriComponent(),
        "IsHttps" => request.IsHttps,
        "Scheme" => request.Scheme,
        "Method" => request.Method,
        "Protocol" => request.Protocol,
        "ContentType" => request.ContentType,
        "ContentLength" => request.ContentLength,
        "Route" => request.RouteValues.ToDictionary(value => value.Key, value => value.Value!),
        "Url" => request.GetDisplayUrl(),
        _ => context.Unknown("Request", name),
    };

    private static Dictionary<string, object> Values(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var all = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
            all[name] = value.Count == 1 ? value.ToString() : value.ToArray();

        return all;
    }

    private static object? Http(string name, LiquidTemplateContext context) => context.Http is null ? null : name switch
    {
        "Items" => _items,
        "Request" => _request,
        "User" => User,
        _ => context.Unknown("HttpContext", name),
    };

    private static object? Culture(string name, LiquidTemplateContext context) => name switch
    {
        // Where no culture was chosen the texts are English.
        "Name" => CultureInfo.CurrentUICulture is { Name.Length: > 0 } culture ? culture.Name : "en",
        "Dir" => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "rtl" : "ltr",
        "NativeName" => CultureInfo.CurrentUICulture.NativeName,
        "DisplayName" => CultureInfo.CurrentUICulture.DisplayName,
        "TwoLetterISOLanguageName" => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        _ => context.Unknown("Culture", name),
    };

    private static object? Host(string name, LiquidTemplateContext context)
    {
        var environment = context.Services.GetRequiredService<IHostEnvironment>();
        return name switch
        {
            "Name" => environment.EnvironmentName,
            "IsDevelopment" => environment.IsDevelopment(),
            "IsStaging" => environment.IsStaging(),
            "IsProduction" => environment.IsProduction(),
            _ => context.Unknown("Environment", name),
        };
    }

    /// <summary>
    /// <c>Content.ContentItemId["4x…"]</c>, <c>Content.ContentItemVersionId["4y…"]</c>, <c>Content.Alias["main-menu"]</c>,
    /// <c>Content.Slug["about"]</c>; a handle itself, as in <c>Content["alias:main-menu"]</c>, and <c>Content.Latest["alias:…"]</c>.
    /// </summary>
    private static async ValueTask<object?> ContentAsync(string name, LiquidTemplateContext context) => name switch
    {
        "ContentItemId" => _byId,
        "ContentItemVersionId" => _byVersion,
        "Latest" => _latest,
        "Alias" => _byAlias,
        "Slug" => _bySlug,
        _ when name.Contains(':', StringComparison.Ordinal) => await HandleAsync(context, name, null),
        _ => context.Unknown("Content", name),
    };

    private static async ValueTask<object?> HandleAsync(
        LiquidTemplateContext context, string handle, VersionOptions? version) =>
        context.Services.GetService<IContentHandleManager>() is { } handles &&
        await handles.GetContentItemIdAsync(handle) is { } id
            ? await ItemAsync(context, id, version)
            : null;

    private static async ValueTask<object?> ItemAsync(
        LiquidTemplateContext context, string id, VersionOptions? version) =>
        context.Services.GetService<IContentManager>() is { } content ? await content.GetAsync(id, version) : null;

    private static async ValueTask<object?> VersionAsync(LiquidTemplateContext context, string id) =>
        context.Services.GetService<IContentManager>() is { } content ? await content.GetVersionAsync(id) : null;
}
