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
