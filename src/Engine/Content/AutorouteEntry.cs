namespace OrchardCore.ContentManagement.Routing;

/// <summary>A path and the item, or the item inside an item, that it leads to.</summary>
public class AutorouteEntry(
    string contentItemId, string? path, string? containedContentItemId = null, string? jsonPath = null)
{
    public long DocumentId;
    public string ContentItemId = contentItemId;
    public string? ContainedContentItemId = containedContentItemId;
    public string? JsonPath = jsonPath;
    public string? Path = path;
}
