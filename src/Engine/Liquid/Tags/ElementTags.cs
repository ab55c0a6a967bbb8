namespace OrchardCore.Liquid;

/// <summary>Links, forms and other elements whose addresses are worked out.</summary>
internal static class ElementTags
{
    private static readonly HashSet<string> _routing =
        ["controller", "action", "area", "display_for", "edit_for", "admin_for", "create_for", "remove_for",
            "append_version", "asset_href", "asset_src"];

    private static readonly HashSet<string> _void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    public static void AddTo(LiquidViewParser parser)
    {
        parser.Block("a", call => ElementAsync(call, "a"));
        parser.Block("form", FormAsync);
        parser.Tag("helper", call => ElementAsync(call, Name(call)));
        parser.Block("block", call => ElementAsync(call, Name(call)));
    }

    private static string Name(TagCall call) => call.Arguments.At(0).ToStringValue() switch
    {
        var name when name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') => name,
        var name => throw new InvalidOperationException($"'{name}' is no name of an element."),
    };

    private static async ValueTask ElementAsync(TagCall call, string name)
    {
        call.Writer.Write('<');
        call.Writer.Write(name);
        if (name == "a" && await AddressAsync(call) is { } address)
            Attribute(call.Writer, "href", address);

        WriteAttributes(call);
        call.Writer.Write('>');
        if (_void.Contains(name))
            return;

        await call.WriteBodyAsync(call.Writer);
        End(call.Writer, name);
    }

    private static async ValueTask FormAsync(TagCall call)
    {
        call.Writer.Write("<form");
        if (Routed(call) is { } address)
            Attribute(call.Writer, "action", address);

        // A form without a method is one that does something: it is posted, with a token.
        var method = call.Arguments.Text("method") ?? "post";
        if (!call.Arguments.TryGet("method", out _))
            Attribute(call.Writer, "method", method);

        WriteAttributes(call);
        call.Writer.Write('>');
        await call.WriteBodyAsync(call.Writer);
        if (!method.Equals("get", StringComparison.OrdinalIgnoreCase) && call.Context.Http is { } http)
            PageTags.WriteToken(http, call.Writer);

        End(call.Writer, "form");
    }

    private static async ValueTask<string?> AddressAsync(TagCall call)
    {
        if (LiquidValues.ContentItemOf(call.Arguments["display_for"]) is { } shown)
            return await LinkFilters.DisplayUrlAsync(call.Context, shown);

        if (LiquidValues.ContentItemOf(call.Arguments["edit_for"]) is { } edited)
            return LinkFilters.Rooted(call.Context, $"~/Admin/Contents/ContentItems/{edited.ContentItemId}/Edit");

        if (LiquidValues.ContentItemOf(call.Arguments["admin_for"]) is { } managed)
            return LinkFilters.Rooted(call.Context, $"~/Admin/Contents/ContentItems/{managed.ContentItemId}/Display");

        if (call.Arguments.TryGet("asset_href", out var asset))
            return LinkFilters.AssetUrl(call.Context, asset);

        return Routed(call);
    }

    /// <summary>The address of a controller's action, with route_x as its values.</summary>
    private static string? Routed(TagCall call)
    {
        if (call.Context.Http is not { } http || !call.Arguments.TryGet("controller", out var controller))
            return null;

        var values = new RouteValueDictionary { ["area"] = call.Arguments.Text("area") ?? "" };
        foreach (var (name, value) in call.Arguments.Named)
        {
            if (name.StartsWith("route_", StringComparison.Ordinal))
                values[name["route_".Length..]] = value.ToStringValue();
        }

        return http.RequestServices.GetRequiredService<LinkGenerator>()
            .GetPathByAction(http, call.Arguments.Text("action") ?? "Index", controller, values);
    }

    private static void WriteAttributes(TagCall call)
    {
        var isRouted = call.Arguments.TryGet("controller", out _);
        foreach (var (name, value) in call.Arguments.Named)
        {
            if ((_routing.Contains(name) && (name != "action" || isRouted)) ||
                name.StartsWith("route_", StringComparison.Ordinal) || value.IsNil() || !IsAttribute(name))
                continue;

            var text = value.ToStringValue();
            Attribute(call.Writer, name.Replace('_', '-'), name is "href" or "src" or "action"
                ? LinkFilters.Rooted(call.Context, text)
                : text);
        }
    }

    private static bool IsAttribute(string name) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') &&
        !name.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    private static void Attribute(TextWriter writer, string name, string value)
    {
        writer.Write(' ');
        writer.Write(name);
        writer.Write("=\"");
        LiquidEncoding.Html.Encode(writer, value);
        writer.Write('"');
    }

    private static void End(TextWriter writer, string name)
    {
        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }
}
