using OrchardCore.Media;

namespace OrchardCore.Liquid;

/// <summary>Addresses: of pages, files and content.</summary>
internal static class LinkFilters
{
    public static void AddTo(FilterCollection filters)
    {
        filters.Add("href", (input, _, context) => StringValue.Create(Rooted(context, input.ToStringValue())));
        filters.AddAsync("absolute_url", AbsoluteAsync);
        filters.Add("append_version", AppendVersion);
        filters.Add("resource_url", ResourceUrl);
        filters.AddAsync("display_url", async (input, _, context) =>
            LiquidValues.ContentItemOf(input) is { } item
                ? StringValue.Create(await DisplayUrlAsync(context, item))
                : NilValue.Instance);
        filters.Add("asset_url", (input, _, context) => StringValue.Create(AssetUrl(context, input.ToStringValue())));
        filters.Add("resize_url", (input, arguments, _) => StringValue.Create(Resized(input.ToStringValue(), arguments)));
        filters.Add("img_tag", ImageTag);
    }

    /// <summary>"~/about" below the tenant's base path; any other address as it is.</summary>
    public static string Rooted(LiquidTemplateContext context, string path) =>
        path.Length > 0 && path[0] == '~'
            ? (context.Http?.Request.PathBase.ToUriComponent() ?? "") + (path.Length == 1 ? "/" : path[1..])
            : path;

    public static async ValueTask<string> DisplayUrlAsync(LiquidTemplateContext context, ContentItem item)
    {
        if (context.Services.GetService<IAutorouteEntries>() is { } routes)
        {
            var (isFound, entry) = await routes.TryGetEntryByContentItemIdAsync(item.ContentItemId);
            if (isFound && entry?.Path is { } path)
                return Rooted(context, "~/" + new PathString("/" + path.TrimStart('/')).ToUriComponent()[1..]);
        }

        return Rooted(context, $"~/Contents/ContentItems/{Uri.EscapeDataString(item.ContentItemId ?? "")}");
    }

    public static string AssetUrl(LiquidTemplateContext context, string path) =>
        context.Services.GetService<IMediaFileStore>() is { } media && !path.Contains("://", StringComparison.Ordinal)
            ? Rooted(context, "~" + media.MapPathToPublicUrl(path))
            : path;

    private static async ValueTask<FluidValue> AbsoluteAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var path = input.ToStringValue();
        if (Uri.TryCreate(path, UriKind.Absolute, out var absolute) && absolute.Scheme != Uri.UriSchemeFile)
            return input;

        var site = await context.SiteAsync();
        var request = context.Http?.Request;
        if (!string.IsNullOrWhiteSpace(site.BaseUrl))
        {
            var below = path.Length > 0 && path[0] == '~' ? path[1..] : path;
            return StringValue.Create(site.BaseUrl.TrimEnd('/') + "/" + below.TrimStart('/'));
        }

        return request is null
            ? StringValue.Create(Rooted(context, path))
            : StringValue.Create($"{request.Scheme}://{request.Host.ToUriComponent()}{Rooted(context, path)}");
    }

    private static FluidValue AppendVersion(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        StringValue.Create(context.Services.GetRequiredService<IFileVersionProvider>()
            .AddFileVersionToPath(context.Http?.Request.PathBase ?? "", input.ToStringValue()));

    private static FluidValue ResourceUrl(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var options = context.Services.GetRequiredService<IOptions<ResourceManagementOptions>>().Value;
        var path = Rooted(context, input.ToStringValue());
        return StringValue.Create(options.CdnBaseUrl is { Length: > 0 } cdn && path.StartsWith('/')
            ? cdn.TrimEnd('/') + path
            : path);
    }

    /// <summary>Asks for a size in the address; whoever serves the file may honour it.</summary>
    private static string Resized(string address, FilterArguments arguments)
    {
        Add("width", 0);
        Add("height", 1);
        Add("mode", 2, "rmode");
        return address;

        void Add(string name, int index, string? key = null)
        {
            if (arguments.Get(name, index) is var value && !value.IsNil())
            {
                var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                address = $"{address}{separator}{key ?? name}={Uri.EscapeDataString(value.ToStringValue())}";
            }
        }
    }

    private static FluidValue ImageTag(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var encoder = LiquidEncoding.Html;
        var tag = $"<img src=\"{encoder.Encode(input.ToStringValue())}\"";
        foreach (var name in arguments.Names)
        {
            var key = name.Replace('_', '-');
            if (key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') &&
                !key.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                tag += $" {key}=\"{encoder.Encode(arguments[name].ToStringValue())}\"";
        }

        // An image that says nothing is decoration; without alt a reader would spell out its address.
        return TextFilters.Html(tag + (arguments.HasNamed("alt") ? ">" : " alt=\"\">"));
    }
}
