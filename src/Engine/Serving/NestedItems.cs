namespace OrchardCore.Modules;

internal static class NestedItems
{
    /// <summary>The item with this id, wherever in the parts of its container it is kept.</summary>
    public static ContentItem? Nested(this ContentItem container, string contentItemId) =>
        Find(container.Data, contentItemId)?.Deserialize<ContentItem>(JOptions.Default);

    private static JsonObject? Find(JsonNode? node, string id) => node switch
    {
        JsonObject found when (found["ContentItemId"] as JsonValue)?.ToString() == id => found,
        JsonObject inside => inside.Select(pair => Find(pair.Value, id)).FirstOrDefault(found => found is not null),
        JsonArray array => array.Select(item => Find(item, id)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
