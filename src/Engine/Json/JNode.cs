namespace System.Text.Json.Nodes;

/// <summary>What JSON nodes lack: parsed with comments, made from and turned into any object.</summary>
public static class JNode
{
    private static readonly JsonDocumentOptions _lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static JsonNode? Parse(string json) => JsonNode.Parse(json, documentOptions: _lenient);
    public static JsonNode? Parse(
        string json, JsonNodeOptions? nodeOptions = null, JsonDocumentOptions documentOptions = default) =>
        JsonNode.Parse(json, nodeOptions, documentOptions.Equals(default) ? _lenient : documentOptions);

    public static async Task<JsonNode?> LoadAsync(Stream utf8Json) =>
        await JsonNode.ParseAsync(utf8Json, documentOptions: _lenient);

    public static bool TryParse(string json, out JsonNode? jsonNode)
    {
        try
        {
            jsonNode = Parse(json);
            return true;
        }
        catch (JsonException)
        {
            jsonNode = null;
            return false;
        }
    }

    public static JsonNode? FromObject(object? obj, JsonSerializerOptions? options = null) =>
        obj switch
        {
            null => null,
            JsonNode node => node,
            Dynamic.JsonDynamicBase wrapped => wrapped.Node,
            _ => JsonSerializer.SerializeToNode(obj, obj.GetType(), options ?? JOptions.Default),
        };

    public static T? ToObject<T>(this JsonNode? jsonNode, JsonSerializerOptions? options = null) =>
        jsonNode is null ? default : jsonNode.Deserialize<T>(options ?? JOptions.Default);
    public static object? ToObject(this JsonNode? jsonNode, Type type, JsonSerializerOptions? options = null) =>
        jsonNode?.Deserialize(type, options ?? JOptions.Default);

    public static JsonNode? Clone(this JsonNode? jsonNode) => jsonNode?.DeepClone();
    public static T? Value<T>(this JsonNode? jsonNode) => jsonNode.ToObject<T>();
    public static T? Value<T>(this JsonNode? jsonNode, string name) =>
        jsonNode is JsonObject json ? json[name].ToObject<T>() : default;
    public static T? Value<T>(this JsonNode? jsonNode, int index) =>
        jsonNode is JsonArray array && index < array.Count ? array[index].ToObject<T>() : default;

    /// <summary>Whether there is anything in it: members, items or a value.</summary>
    public static bool HasValues(this JsonNode? jsonNode) => jsonNode switch
    {
        JsonObject json => json.Count > 0,
        JsonArray array => array.Count > 0,
        _ => jsonNode is not null,
    };
}

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

/// <summary>What JSON arrays lack: made from any list, parsed with comments.</summary>
public static class JArray
{
    public static JsonArray? FromObject(object? obj, JsonSerializerOptions? options = null) =>
        JNode.FromObject(obj, options)?.AsArray();

    public static JsonArray? Parse(string json) => JNode.Parse(json)?.AsArray();
    public static JsonArray? Clone(this JsonArray? jsonArray) => jsonArray?.DeepClone().AsArray();
}
