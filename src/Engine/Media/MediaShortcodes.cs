using OrchardCore.Shortcodes;
using Shortcodes;

namespace OrchardCore.Media.Shortcodes;

/// <summary><c>[image alt="A desk"]desk.jpg[/image]</c> and <c>[asset_url]plan.pdf[/asset_url]</c>: files of the site in a text.</summary>
internal sealed class MediaShortcodes(IMediaFileStore files, IHttpContextAccessor http, IFileVersionProvider versions) : IShortcodeProvider
{
    private static readonly string[] _written = ["width", "height", "class", "title"];
    private static readonly (string Name, string Key)[] _asked =
        [("width", "width"), ("height", "height"), ("mode", "rmode"), ("quality", "quality"), ("format", "format")];

    public ValueTask<string?> EvaluateAsync(string identifier, Arguments arguments, string? content, Context context) =>
        new(identifier.ToLowerInvariant() switch
        {
            "image" or "media" => Path(arguments, content) is { } path ? Image(path, arguments) : "",
            "asset_url" => Path(arguments, content) is { } path ? Encode(Address(path, arguments)) : "",
            _ => null,
        });

    private static string? Path(Arguments arguments, string? content)
    {
        var path = WebUtility.HtmlDecode(string.IsNullOrWhiteSpace(content) ? arguments.NamedOrDefault("src") ?? "" : content).Trim();
        return path.Length > 0 ? path : null;
    }

    private string Image(string path, Arguments arguments)
    {
        var tag = new StringBuilder($"<img src=\"{Encode(Address(path, arguments))}\" alt=\"{Given(arguments, "alt")}\"");
        foreach (var name in _written)
        {
            if (arguments.Named(name) is not null)
                tag.Append(' ').Append(name).Append("=\"").Append(Given(arguments, name)).Append('"');
        }

        return tag.Append('>').ToString();
    }

    /// <summary>The address of a file of the site; one of the web stays what it is, any other scheme is no address.</summary>
    private string Address(string path, Arguments arguments)
    {
        var root = http.HttpContext?.Request.PathBase.ToUriComponent() ?? "";
        if (Uri.TryCreate(path, UriKind.Absolute, out var absolute) && !path.StartsWith('/'))
            return absolute.Scheme is "http" or "https" ? path : "";

        if (path.StartsWith("//", StringComparison.Ordinal))
            return path;

        var address = path.StartsWith("~/", StringComparison.Ordinal) ? root + path[1..] : root + files.MapPathToPublicUrl(path);
        foreach (var (name, key) in _asked)
        {
            if (arguments.Named(name) is { Length: > 0 } value)
                address += $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{key}={Uri.EscapeDataString(WebUtility.HtmlDecode(value))}";
        }

        return string.Equals(arguments.Named("append_version"), "true", StringComparison.OrdinalIgnoreCase)
            ? versions.AddFileVersionToPath(root, address)
            : address;
    }

    private static string Given(Arguments arguments, string name) => Encode(WebUtility.HtmlDecode(arguments.Named(name) ?? ""));

    private static string Encode(string text) => LiquidEncoding.Html.Encode(text);
}

/// <summary>For tenants whose texts have shortcodes.</summary>
[RequireFeatures("OrchardCore.Shortcodes")]
internal sealed class MediaShortcodesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddShortcode<MediaShortcodes>("image", option =>
            (option.DefaultValue, option.Hint) = ("[image] [/image]", "Shows a picture of the site."));
        services.AddShortcode<MediaShortcodes>("asset_url", option =>
            (option.DefaultValue, option.Hint) = ("[asset_url] [/asset_url]", "Writes the address of a file of the site."));
    }
}
