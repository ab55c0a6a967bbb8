namespace OrchardCore.Autoroute.Models;

public class AutoroutePartSettings
{
    public bool AllowAbsolutePath { get; set; }
    public bool AllowCustomPath { get; set; }
    public bool AllowDisabled { get; set; }
    public bool AllowRouteContainedItems { get; set; }
    public bool AllowUpdatePath { get; set; }
    public bool ManageContainedItemRoutes { get; set; }
    public string? Pattern { get; set; } = "{{ ContentItem.DisplayText | slugify }}";
    public bool ShowHomepageOption { get; set; }
}
