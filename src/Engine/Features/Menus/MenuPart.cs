namespace OrchardCore.Menu.Models;

public class MenuPart : ContentPart;

/// <summary>The items below a menu, or below an item of one.</summary>
public class MenuItemsListPart : ContentPart
{
    public List<ContentItem> MenuItems { get; set; } = [];
}
