namespace OrchardCore.Menu.Models;

public class LinkMenuItemPart : ContentPart
{
    public string? Url { get; set; }

    public string? Target { get; set; }
}

public class HtmlMenuItemPart : ContentPart
{
    public string? Url { get; set; }

    public string? Target { get; set; }

    public string? Html { get; set; }
}

public class ContentMenuItemPart : ContentPart
{
    /// <summary>Whether the item is hidden from those who may not view what it points at.</summary>
    public bool CheckContentPermissions { get; set; }
}

/// <summary>The permissions of which a visitor needs one to see the item.</summary>
public class MenuItemPermissionPart : ContentPart
{
    public string[] PermissionNames { get; set; } = [];
}
