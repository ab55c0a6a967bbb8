namespace System.Text.Json.Dynamic;

/// <summary>Goes between JSON nodes and the dynamic values that stand for them.</summary>
internal static class JsonDynamicNode
{
    public static object? Wrap(JsonNode? node, IDirectlyWritten? owner = null) => node switch
    {
        JsonObject value => new JsonDynamicObject(value) { Owner = owner },
        JsonArray value => new JsonDynamicArray(value) { Owner = owner },
        JsonValue value => new JsonDynamicValue(value),
        _ => null,
    };

    public static JsonNode? Unwrap(object? value) => value switch
    {
        null => null,
        JsonDynamicBase wrapped => wrapped.Node?.DeepClone(),
        JsonNode { Parent: not null } node => node.DeepClone(),
        JsonNode node => node,
        _ => JsonSerializer.SerializeToNode(value, JOptions.Default),
    };
}
