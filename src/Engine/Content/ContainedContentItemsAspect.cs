namespace OrchardCore.ContentManagement.Routing;

public class ContainedContentItemsAspect
{
    public IList<Func<JsonObject, JsonArray>> Accessors { get; set; } = [];
}
