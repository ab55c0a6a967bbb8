namespace OrchardCore.Liquid;

/// <summary>The values that every template has beside its model.</summary>
internal static class RequestValues
{
    private static readonly HashSet<string> _siteMembers =
        ["SiteName", "BaseUrl", "PageTitleFormat", "Calendar", "TimeZoneId", "PageSize", "MaxPageSize", "MaxPagedCount",
            "CdnBaseUrl", "UseCdn", "AppendVersion", "ResourceDebugMode", "CacheMode", "Properties", "HomeRoute"];

    public static readonly LiveValue User = new((name, context) => new(UserMember(name, context.Http?.User)));
    private static readonly LiveValue _site = new(SiteAsync);
    private static readonly LiveValue _request = new((name, context) => new(Request(name, context)));
    private static readonly LiveValue _http = new((name, context) => new(Http(name, context.Http)));
    private static readonly LiveValue _culture = new((name, _) => new(Culture(name)));
    private static readonly LiveValue _environment = new((name, context) => new(Host(name, context)));
    private static readonly LiveValue _identity = new((name, context) => new(Identity(name, context.Http?.User)));
    private static readonly LiveValue _items = new((name, context) =>
        new(context.Http is { } http && http.Items.TryGetValue(name, out var item) ? item : null));

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
        options.MemberAccessStrategy.Register<LiquidContentAccessor, object?>((_, name, _) => ContentBy(name));
    }

    private static async ValueTask<object?> SiteAsync(string name, LiquidTemplateContext context) =>
        _siteMembers.Contains(name) && await context.SiteAsync() is var site
            ? PropertyGetters.Of(site.GetType(), name)?.Invoke(site)
            : null;

    private static object? UserMember(string name, ClaimsPrincipal? user) => name switch
    {
        "Identity" => _identity,
        "Claims" => user?.Claims.Select(Claim).ToArray(),
        _ => null,
    };

    private static object? Identity(string name, ClaimsPrincipal? user) => name switch
    {
        "Name" => user?.Identity?.Name,
        "IsAuthenticated" => user?.Identity?.IsAuthenticated ?? false,
        "AuthenticationType" => user?.Identity?.AuthenticationType,
        "Claims" => user?.Claims.Select(Claim).ToArray(),
        _ => null,
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

        return Request(name, request);
    }

    private static object? Request(string name, HttpRequest request) => name switch
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
        _ => null,
    };

    private static Dictionary<string, object> Values(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var all = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
            all[name] = value.Count == 1 ? value.ToString() : value.ToArray();

        return all;
    }

    private static object? Http(string name, HttpContext? http) => http is null ? null : name switch
    {
        "Items" => _items,
        "Request" => _request,
        "User" => User,
        _ => null,
    };

    private static object? Culture(string name) => name switch
    {
        // Where no culture was chosen the texts are English.
        "Name" => CultureInfo.CurrentUICulture is { Name.Length: > 0 } culture ? culture.Name : "en",
        "Dir" => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "rtl" : "ltr",
        "NativeName" => CultureInfo.CurrentUICulture.NativeName,
        "DisplayName" => CultureInfo.CurrentUICulture.DisplayName,
        "TwoLetterISOLanguageName" => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        _ => null,
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
            _ => null,
        };
    }

    /// <summary><c>Content.Alias["main-menu"]</c>, <c>Content.Slug["about"]</c>, <c>Content.ContentItemId["4x…"]</c>.</summary>
    private static LiveValue? ContentBy(string kind) => kind switch
    {
        "ContentItemId" => new((id, context) => ItemAsync(context, id, null)),
        "Latest" => new((handle, context) => HandleAsync(context, handle, VersionOptions.Latest)),
        "Alias" => new((alias, context) => HandleAsync(context, "alias:" + alias, null)),
        "Slug" => new((slug, context) => HandleAsync(context, "slug:" + slug, null)),
        _ => null,
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
}
