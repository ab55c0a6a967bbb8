namespace OrchardCore.Navigation;

/// <summary>One item of a menu, and those below it.</summary>
public class MenuItem
{
    public LocalizedString Text { get; set; } = null!;
    public string? Id { get; set; }

    /// <summary>Where it leads, worked out from the URL or the route.</summary>
    public string? Href { get; set; }
    public string? Url { get; set; }
    public string? Position { get; set; }
    public int Priority { get; set; }
    public bool LinkToFirstChild { get; set; } = true;
    public bool LocalNav { get; set; }
    public string? Culture { get; set; }
    public string? MenuName { get; set; }
    public string? Target { get; set; }
    public object? Resource { get; set; }
    public RouteValueDictionary? RouteValues { get; set; }
    public List<MenuItem> Items { get; set; } = [];
    public List<string> Classes { get; } = [];

    /// <summary>Any one of them lets the user see the item.</summary>
    public List<Permission> Permissions { get; } = [];
}
