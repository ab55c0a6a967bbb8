namespace OrchardCore.ContentManagement;

public class ContentItemMetadata
{
    public RouteValueDictionary AdminRouteValues { get; set; } = null!;
    public RouteValueDictionary CreateRouteValues { get; set; } = null!;
    public RouteValueDictionary DisplayRouteValues { get; set; } = null!;
    public RouteValueDictionary EditorRouteValues { get; set; } = null!;
    public RouteValueDictionary RemoveRouteValues { get; set; } = null!;
}
