namespace OrchardCore.Menu;

/// <summary>The shapes of a menu's items for one visitor, on one page.</summary>
internal sealed class MenuTree(IServiceProvider services, IShape menu, string name)
{
    private readonly IShapeFactory _shapes = services.GetRequiredService<IShapeFactory>();
    private readonly HttpContext? _http = services.GetRequiredService<IHttpContextAccessor>().HttpContext;

    public async Task AddAsync(IShape parent, MenuNode[] nodes, int level)
    {
        var position = 0;
        foreach (var node in nodes)
        {
            if (!await MayAsync(node))
                continue;

            var item = await ShapeAsync("MenuItem", node, level);
            var link = await ShapeAsync("MenuItemLink", node, level);
            item.Properties["Link"] = link;
            await AddAsync(item, node.Children, level + 1);
            link.Properties["HasItems"] = item.Properties["HasItems"] = item.Items.Count > 0;
            await parent.AddAsync(item, (++position).ToString(CultureInfo.InvariantCulture));
        }
    }

    private async ValueTask<IShape> ShapeAsync(string type, MenuNode node, int level)
    {
        var shape = await _shapes.CreateAsync(type);
        shape.Properties["ContentItem"] = node.Item.Clone();
        shape.Properties["Menu"] = menu;
        shape.Properties["MenuName"] = name;
        shape.Properties["Level"] = level;
        shape.Properties["Text"] = node.Text;
        shape.Properties["Html"] = node.Html is null ? null : new HtmlString(node.Html);
        shape.Properties["Href"] = Resolve(node.Url);
        shape.Properties["Target"] = string.IsNullOrWhiteSpace(node.Target) ? null : node.Target;
        shape.Properties["Current"] = IsCurrent(node.Url);
        return shape;
    }

    private string? Resolve(string? url) =>
        url?.StartsWith("~/", StringComparison.Ordinal) == true ? _http?.Request.PathBase.Value + url[1..] : url;

    private bool IsCurrent(string? url)
    {
        if (_http is null || url is null)
            return false;

        var path = url.StartsWith("~/", StringComparison.Ordinal) ? url[1..] : url;
        if (path.AsSpan().IndexOfAny('?', '#') is >= 0 and var end)
            path = path[..end];

        return path.StartsWith('/') &&
            string.Equals(path.TrimEnd('/'), _http.Request.Path.Value?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
    }

    private async ValueTask<bool> MayAsync(MenuNode node)
    {
        if (node.PermissionNames.Length == 0 && node.Guarded is null)
            return true;

        var authorization = services.GetRequiredService<IAuthorizationService>();
        var user = _http?.User ?? new ClaimsPrincipal(new ClaimsIdentity());
        if (node.Guarded is { } target && !await authorization.AuthorizeAsync(user, CommonPermissions.ViewContent, target))
            return false;

        var permissions = services.GetRequiredService<IPermissionService>();
        foreach (var permission in node.PermissionNames)
        {
            if (await permissions.FindByNameAsync(permission) is { } known && await authorization.AuthorizeAsync(user, known))
                return true;
        }

        return node.PermissionNames.Length == 0;
    }
}
