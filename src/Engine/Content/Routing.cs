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

public class AutorouteOptions
{
    public string ContainedContentItemIdKey { get; set; } = null!;
    public string ContentItemIdKey { get; set; } = null!;
    public RouteValueDictionary GlobalRouteValues { get; set; } = null!;
    public string JsonPathKey { get; set; } = null!;
}

public class ContainedContentItemsAspect
{
    public IList<Func<JsonObject, JsonArray>> Accessors { get; set; } = [];
}

public interface IAutorouteEntries
{
    /// <summary>The path begins with a slash: <c>/about</c>.</summary>
    Task<(bool, AutorouteEntry?)> TryGetEntryByPathAsync(string path);
    Task<(bool, AutorouteEntry?)> TryGetEntryByContentItemIdAsync(string contentItemId);
    Task UpdateEntriesAsync();
}

public class RouteHandlerAspect
{
    public bool Absolute { get; set; }
    public bool Disabled { get; set; }
    public string Path { get; set; } = null!;
}
