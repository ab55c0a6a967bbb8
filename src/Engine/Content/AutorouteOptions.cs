namespace OrchardCore.ContentManagement.Routing;

public class AutorouteOptions
{
    public string ContainedContentItemIdKey { get; set; } = null!;
    public string ContentItemIdKey { get; set; } = null!;
    public RouteValueDictionary GlobalRouteValues { get; set; } = null!;
    public string JsonPathKey { get; set; } = null!;
}
