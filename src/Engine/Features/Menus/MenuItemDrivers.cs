using OrchardCore.Menu.Models;
using OrchardCore.Menu.Settings;

namespace OrchardCore.Menu.Drivers;

internal sealed class LinkMenuItemPartDisplayDriver(IStringLocalizer<LinkMenuItemPartDisplayDriver> S)
    : ContentPartDisplayDriver<LinkMenuItemPart>
{
    public override IDisplayResult Edit(LinkMenuItemPart part, BuildPartEditorContext context) =>
        this.Fields("LinkMenuItemPart_Edit", Prefix, context, fields => fields
            .Text("Name", S["Text"], part.ContentItem.DisplayText)
            .Text("Url", S["Address"], part.Url, S["~/ is the root of the site."])
            .Text("Target", S["Target"], part.Target));

    public override async Task<IDisplayResult?> UpdateAsync(LinkMenuItemPart part, UpdatePartEditorContext context)
    {
        var form = new MenuItemViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        form.Check(context.Updater.ModelState, Prefix, S);

        (part.Url, part.Target) = (form.Url?.Trim(), form.Target?.Trim());
        part.ContentItem.DisplayText = form.Name;
        return Edit(part, context);
    }
}

internal sealed class HtmlMenuItemPartDisplayDriver(
    IHtmlSanitizerService sanitizer, IStringLocalizer<HtmlMenuItemPartDisplayDriver> S)
    : ContentPartDisplayDriver<HtmlMenuItemPart>
{
    public override IDisplayResult Edit(HtmlMenuItemPart part, BuildPartEditorContext context) =>
        this.Fields("HtmlMenuItemPart_Edit", Prefix, context, fields => fields
            .Text("Name", S["Text"], part.ContentItem.DisplayText)
            .Text("Url", S["Address"], part.Url, S["~/ is the root of the site."])
            .Text("Target", S["Target"], part.Target)
            .Lines("Html", S["HTML"], part.Html));

    public override async Task<IDisplayResult?> UpdateAsync(HtmlMenuItemPart part, UpdatePartEditorContext context)
    {
        var form = new MenuItemViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        form.Check(context.Updater.ModelState, Prefix, S);

        var sanitize = context.TypePartDefinition.GetSettings<HtmlMenuItemPartSettings>().SanitizeHtml;
        (part.Url, part.Target) = (form.Url?.Trim(), form.Target?.Trim());
        part.Html = sanitize && form.Html is { } html ? sanitizer.Sanitize(html) : form.Html;
        part.ContentItem.DisplayText = form.Name;
        return Edit(part, context);
    }
}

internal sealed class ContentMenuItemPartDisplayDriver(IStringLocalizer<ContentMenuItemPartDisplayDriver> S)
    : ContentPartDisplayDriver<ContentMenuItemPart>
{
    public override IDisplayResult Edit(ContentMenuItemPart part, BuildPartEditorContext context) =>
        this.Fields("ContentMenuItemPart_Edit", Prefix, context, fields => fields
            .Text("Name", S["Text"], part.ContentItem.DisplayText, S["The title of the content item when empty."])
            .Check("CheckContentPermissions", S["Hide from those who may not view the item"], part.CheckContentPermissions));

    public override async Task<IDisplayResult?> UpdateAsync(ContentMenuItemPart part, UpdatePartEditorContext context)
    {
        var form = new ContentMenuItemViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        part.CheckContentPermissions = form.CheckContentPermissions;
        part.ContentItem.DisplayText = form.Name;
        return Edit(part, context);
    }

    internal sealed class ContentMenuItemViewModel
    {
        public string? Name { get; set; }
        public bool CheckContentPermissions { get; set; }
    }
}

internal sealed class MenuItemPermissionPartDisplayDriver(
    IPermissionService permissions, IStringLocalizer<MenuItemPermissionPartDisplayDriver> S)
    : ContentPartDisplayDriver<MenuItemPermissionPart>
{
    public override IDisplayResult Edit(MenuItemPermissionPart part, BuildPartEditorContext context) =>
        this.Fields("MenuItemPermissionPart_Edit", Prefix, context, fields => fields
            .Text("PermissionNames", S["Only for those who have one of these permissions"],
                string.Join(", ", part.PermissionNames), S["Names, separated by commas; for everybody when empty."]));

    public override async Task<IDisplayResult?> UpdateAsync(MenuItemPermissionPart part, UpdatePartEditorContext context)
    {
        var form = new PermissionsViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        part.PermissionNames = (form.PermissionNames ?? "").Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in part.PermissionNames)
        {
            if (await permissions.FindByNameAsync(name) is null)
                context.Updater.ModelState.AddModelError(
                    $"{Prefix}.PermissionNames", S["There is no permission named {0}.", name]);
        }

        return Edit(part, context);
    }

    internal sealed class PermissionsViewModel
    {
        public string? PermissionNames { get; set; }
    }
}

internal sealed class MenuItemViewModel
{
    public string? Name { get; set; }
    public string? Url { get; set; }
    public string? Target { get; set; }
    public string? Html { get; set; }

    public void Check(ModelStateDictionary state, string prefix, IStringLocalizer S)
    {
        if (string.IsNullOrWhiteSpace(Name))
            state.AddModelError($"{prefix}.{nameof(Name)}", S["Give the item a text."]);
        if (!string.IsNullOrEmpty(Url) && !MenuReader.IsSafe(Url))
            state.AddModelError($"{prefix}.{nameof(Url)}", S["A menu can lead to a path or to a web, mail or telephone address."]);
    }
}
