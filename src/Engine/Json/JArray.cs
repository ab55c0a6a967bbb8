namespace System.Text.Json.Nodes;

/// <summary>What JSON arrays lack: made from any list, parsed with comments.</summary>
public static class JArray
{
    public static JsonArray? FromObject(object? obj, JsonSerializerOptions? options = null) =>
        JNode.FromObject(obj, options)?.AsArray();

    public static JsonArray? Parse(string json) => JNode.Parse(json)?.AsArray();

    public static JsonArray? Clone(this JsonArray? jsonArray) => jsonArray?.DeepClone().AsArray();
}
