namespace System.Text.Json.Dynamic;

public sealed class JsonDynamicValue(JsonValue? jsonValue) : JsonDynamicBase, IEquatable<JsonDynamicValue>
{
    public override JsonNode? Node => jsonValue;

    public override string ToString() => jsonValue?.ToString() ?? "";

    public override bool TryConvert(ConvertBinder binder, out object? result)
    {
        result = jsonValue.Deserialize(binder.ReturnType, JOptions.Default);
        return true;
    }

    public bool Equals(JsonDynamicValue? other) => other is not null && JsonNode.DeepEquals(jsonValue, other.Node);

    public override bool Equals(object? obj) => obj is JsonDynamicValue other && Equals(other);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
