using OrchardCore.Menu.Settings;

namespace OrchardCore.Menu;

/// <summary>Turns the content item of a menu into its tree; items that lead nowhere are left out.</summary>
internal sealed class MenuReader(IContentManager content, IServiceProvider services)
{
    public async Task<MenuNode[]> ReadAsync(ContentItem container)
    {
        var nodes = new List<MenuNode>();
        foreach (var item in container.Get<MenuItemsListPart>(nameof(MenuItemsListPart))?.MenuItems ?? [])
        {
            if (await NodeAsync(item) is { } node)
                nodes.Add(node);
        }

        return [.. nodes];
    }

    private async Task<MenuNode?> NodeAsync(ContentItem item)
    {
        var node = new MenuNode(item.Clone(), TextOf(item), await ReadAsync(item))
        {
            PermissionNames = item.Get<MenuItemPermissionPart>(nameof(MenuItemPermissionPart))?.PermissionNames ?? [],
        };

        if (item.TryGet<LinkMenuItemPart>(out var link))
            return node with { Url = SafeUrl.Of(link.Url)?.Trim(), Target = link.Target };

        if (item.TryGet<HtmlMenuItemPart>(out var html))
            return node with { Url = SafeUrl.Of(html.Url)?.Trim(), Target = html.Target, Html = await HtmlAsync(item, html.Html) };

        return item.TryGet<ContentMenuItemPart>(out var part) ? await ContentNodeAsync(node, part) : node;
    }

    private async Task<MenuNode?> ContentNodeAsync(MenuNode node, ContentMenuItemPart part)
    {
        var picked = part.Data["SelectedContentItem"]?["ContentItemIds"] as JsonArray;
        if (picked?.FirstOrDefault()?.GetValue<string>() is not { Length: > 0 } id ||
            await content.GetAsync(id) is not { } target)
            return null;

        return node with
        {
            Text = string.IsNullOrWhiteSpace(node.Text) ? target.DisplayText ?? "" : node.Text,
            Url = await PathAsync(target),
            Guarded = part.CheckContentPermissions ? target.Clone() : null,
        };
    }

    // Once for all pages that show the menu.
    private async Task<string?> HtmlAsync(ContentItem item, string? html) =>
        html is not null && (await services.GetRequiredService<IContentDefinitionManager>()
            .SettingsOfAsync<HtmlMenuItemPartSettings>(item, nameof(HtmlMenuItemPart))).SanitizeHtml
            ? services.GetRequiredService<IHtmlSanitizerService>().Sanitize(html)
            : html;

    private async Task<string?> PathAsync(ContentItem target)
    {
        var site = services.GetService<ISiteService>() is { } sites ? await sites.GetSiteSettingsAsync() : null;
        if (site?.HomeRoute?.TryGetValue("contentItemId", out var home) == true && (home as string) == target.ContentItemId)
            return "~/";

        if (services.GetService<IAutorouteEntries>() is { } entries &&
            await entries.TryGetEntryByContentItemIdAsync(target.ContentItemId) is (true, { Path: { } path }))
            return "~/" + path.TrimStart('/');

        return "~/Contents/ContentItems/" + target.ContentItemId;
    }

    private static string TextOf(ContentItem item) => !string.IsNullOrWhiteSpace(item.DisplayText)
        ? item.DisplayText
        : item.Data.Select(part => (part.Value as JsonObject)?["Name"] as JsonValue)
            .FirstOrDefault(name => name is not null)?.ToString() ?? "";
}
