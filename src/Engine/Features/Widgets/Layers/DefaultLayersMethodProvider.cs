namespace OrchardCore.Layers.Services;

/// <summary>What the script of a layer's rule can ask.</summary>
internal sealed class DefaultLayersMethodProvider : IGlobalMethodProvider
{
    private static readonly GlobalMethod[] _methods =
    [
        Method("isHomepage", http => (Func<bool>)(() => http.Request.Path.Value is null or "" or "/")),
        Method("isAnonymous", http => (Func<bool>)(() => http.User.Identity?.IsAuthenticated != true)),
        Method("isAuthenticated", http => (Func<bool>)(() => http.User.Identity?.IsAuthenticated == true)),
        Method("isInRole", http => (Func<string, bool>)(role => http.User.IsInRole(role))),
        Method("url", http => (Func<string, bool>)(url => IsUrl(http, url))),
        Method("culture", _ => (Func<string, bool>)(name =>
            string.Equals(CultureInfo.CurrentCulture.Name, name, StringComparison.OrdinalIgnoreCase))),
    ];

    public IEnumerable<GlobalMethod> GetMethods() => _methods;

    /// <summary>Whether the page is at <paramref name="url"/>; a star at its end stands for everything below.</summary>
    private static bool IsUrl(HttpContext http, string url)
    {
        var path = http.Request.Path.Value is { Length: > 0 } value ? value : "/";
        var asked = url.StartsWith("~/", StringComparison.Ordinal) ? url[1..] : url;

        return asked.EndsWith('*')
            ? path.StartsWith(asked[..^1], StringComparison.OrdinalIgnoreCase)
            : string.Equals(path, asked, StringComparison.OrdinalIgnoreCase);
    }

    private static GlobalMethod Method(string name, Func<HttpContext, Delegate> create) => new()
    {
        Name = name,
        Method = services => create(services.GetRequiredService<IHttpContextAccessor>().HttpContext!),
    };
}
