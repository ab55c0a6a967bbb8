namespace OrchardCore.ContentManagement.Routing;

public class RouteHandlerAspect
{
    public bool Absolute { get; set; }
    public bool Disabled { get; set; }
    public string Path { get; set; } = null!;
}
