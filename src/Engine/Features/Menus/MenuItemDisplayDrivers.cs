using OrchardCore.Menu.Settings;

namespace OrchardCore.Menu;

internal sealed class LinkMenuItemPartDisplayDriver(IStringLocalizer<LinkMenuItemPartDisplayDriver> S)
    : PartEditor<LinkMenuItemPart, LinkMenuItemPartEditViewModel>
{
    protected override void Show(LinkMenuItemPartEditViewModel form, LinkMenuItemPart part) =>
        (form.Name, form.Url, form.Target) = (part.ContentItem.DisplayText, part.Url, part.Target);

    protected override void Describe(
        LinkMenuItemPartEditViewModel form, LinkMenuItemPart part, BuildPartEditorContext context) =>
        form.MenuItemPart = part;

    protected override void Take(
        LinkMenuItemPart part, LinkMenuItemPartEditViewModel form, UpdatePartEditorContext context)
    {
        MenuLink.Check(form.Name, form.Url, (property, message) => Refuse(context, property, message), S);
        (part.Url, part.Target, part.ContentItem.DisplayText) = (form.Url?.Trim(), form.Target?.Trim(), form.Name);
    }
}

internal sealed class HtmlMenuItemPartDisplayDriver(
    IHtmlSanitizerService sanitizer, IStringLocalizer<HtmlMenuItemPartDisplayDriver> S)
    : PartEditor<HtmlMenuItemPart, HtmlMenuItemPartEditViewModel>
{
    protected override void Show(HtmlMenuItemPartEditViewModel form, HtmlMenuItemPart part) =>
        (form.Name, form.Url, form.Target, form.Html) = (part.ContentItem.DisplayText, part.Url, part.Target, part.Html);

    protected override void Describe(
        HtmlMenuItemPartEditViewModel form, HtmlMenuItemPart part, BuildPartEditorContext context) =>
        form.MenuItemPart = part;

    protected override void Take(
        HtmlMenuItemPart part, HtmlMenuItemPartEditViewModel form, UpdatePartEditorContext context)
    {
        MenuLink.Check(form.Name, form.Url, (property, message) => Refuse(context, property, message), S);
        (part.Url, part.Target, part.ContentItem.DisplayText) = (form.Url?.Trim(), form.Target?.Trim(), form.Name);
        var sanitize = context.TypePartDefinition.GetSettings<HtmlMenuItemPartSettings>().SanitizeHtml;
        if (form.Html != part.Html)
            part.Html = sanitize && form.Html is { } html ? sanitizer.Sanitize(html) : form.Html;
    }
}

internal sealed class ContentMenuItemPartDisplayDriver : PartEditor<ContentMenuItemPart, ContentMenuItemPartEditViewModel>
{
    protected override void Show(ContentMenuItemPartEditViewModel form, ContentMenuItemPart part) =>
        (form.Name, form.CheckContentPermissions) = (part.ContentItem.DisplayText, part.CheckContentPermissions);

    protected override void Describe(
        ContentMenuItemPartEditViewModel form, ContentMenuItemPart part, BuildPartEditorContext context) =>
        form.MenuItemPart = part;

    protected override void Take(
        ContentMenuItemPart part, ContentMenuItemPartEditViewModel form, UpdatePartEditorContext context) =>
        (part.ContentItem.DisplayText, part.CheckContentPermissions) = (form.Name, form.CheckContentPermissions);
}

internal sealed class MenuItemPermissionPartDisplayDriver(
    IPermissionService permissions, IStringLocalizer<MenuItemPermissionPartDisplayDriver> S)
    : PartEditor<MenuItemPermissionPart, MenuItemPermissionViewModel>
{
    protected override void Show(MenuItemPermissionViewModel form, MenuItemPermissionPart part) =>
        form.SelectedPermissionNames = string.Join(", ", part.PermissionNames);

    protected override async ValueTask DescribeAsync(
        MenuItemPermissionViewModel form, MenuItemPermissionPart part, BuildPartEditorContext context)
    {
        form.AllItems = [.. (await permissions.GetPermissionsAsync()).Select(permission =>
            new PermissionViewModel { Name = permission.Name, DisplayText = permission.Description })];
        form.SelectedItems = [.. form.AllItems.Where(item => part.PermissionNames.Contains(item.Name))];
    }

    protected override async ValueTask TakeAsync(
        MenuItemPermissionPart part, MenuItemPermissionViewModel form, UpdatePartEditorContext context)
    {
        var before = part.PermissionNames;
        part.PermissionNames = (form.SelectedPermissionNames ?? "").Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in part.PermissionNames.Except(before)) // One of a feature that is off now may stay.
            if (await permissions.FindByNameAsync(name) is null)
                Refuse(context, nameof(form.SelectedPermissionNames), S["There is no permission named {0}.", name]);
    }
}

internal static class MenuLink
{
    public static void Check(string? name, string? url, Action<string, string> refuse, IStringLocalizer S)
    {
        if (string.IsNullOrWhiteSpace(name))
            refuse("Name", S["Give the item a text."]);
        if (!string.IsNullOrEmpty(url) && !SafeUrl.IsAllowed(url))
            refuse("Url", S["A menu can lead to a path or to a web, mail or telephone address."]);
    }
}
