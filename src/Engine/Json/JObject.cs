namespace System.Text.Json.Nodes;

/// <summary>What JSON objects lack: made from any object, copied, merged.</summary>
public static class JObject
{
    public static JsonObject? FromObject(object? obj, JsonSerializerOptions? options = null) =>
        obj switch
        {
            null => null,
            JsonObject json => json,
            JsonElement element => JsonObject.Create(element),
            _ => JNode.FromObject(obj, options)?.AsObject(),
        };

    public static JsonObject? Parse(string json) => JNode.Parse(json)?.AsObject();

    public static JsonObject? Parse(
        string json, JsonNodeOptions? nodeOptions = null, JsonDocumentOptions documentOptions = default) =>
        JNode.Parse(json, nodeOptions, documentOptions)?.AsObject();

    public static JsonObject? Clone(this JsonObject? jsonObject) => jsonObject?.DeepClone().AsObject();

    /// <summary>Adds the members of <paramref name="content"/>; objects on both sides are merged in turn.</summary>
    public static JsonObject? Merge(this JsonObject? jsonObject, JsonNode? content, JsonMergeSettings? settings = null)
    {
        if (jsonObject is not null && content is JsonObject other)
            JsonMerge.Into(jsonObject, other, settings ?? new JsonMergeSettings());

        return jsonObject;
    }
}
