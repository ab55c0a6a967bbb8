namespace OrchardCore.Menu.ViewModels;

public class LinkMenuItemPartEditViewModel
{
    public string? Name { get; set; }
    public string? Url { get; set; }
    public string? Target { get; set; }
    public LinkMenuItemPart MenuItemPart { get; set; } = null!;
}

public class HtmlMenuItemPartEditViewModel
{
    public string? Name { get; set; }
    public string? Url { get; set; }
    public string? Target { get; set; }
    public string? Html { get; set; }
    public HtmlMenuItemPart MenuItemPart { get; set; } = null!;
}

public class ContentMenuItemPartEditViewModel
{
    public string? Name { get; set; }
    public bool CheckContentPermissions { get; set; }
    public ContentMenuItemPart MenuItemPart { get; set; } = null!;
}

public class MenuItemPermissionViewModel
{
    /// <summary>Separated by commas.</summary>
    public string? SelectedPermissionNames { get; set; }
    public IList<PermissionViewModel> SelectedItems { get; set; } = [];
    public IList<PermissionViewModel> AllItems { get; set; } = [];
}

public class PermissionViewModel
{
    public string? Name { get; set; }
    public string? DisplayText { get; set; }
}

public class MenuPartEditViewModel
{
    public MenuPart MenuPart { get; set; } = null!;
    public IEnumerable<ContentTypeDefinition> MenuItemContentTypes { get; set; } = [];
}
