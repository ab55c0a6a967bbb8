namespace OrchardCore.Autoroute.ViewModels;

public class AutoroutePartViewModel
{
    public bool Absolute { get; set; }
    public AutoroutePart AutoroutePart { get; set; } = null!;
    public ContentItem ContentItem { get; set; } = null!;
    public bool Disabled { get; set; }
    public bool IsHomepage { get; set; }
    public string? Path { get; set; }
    public bool RouteContainedItems { get; set; }
    public bool SetHomepage { get; set; }
    public AutoroutePartSettings Settings { get; set; } = null!;
    public bool UpdatePath { get; set; }
}
