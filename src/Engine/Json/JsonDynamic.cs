namespace System.Text.Json.Dynamic;

public abstract class JsonDynamicBase : DynamicObject
{
    public abstract JsonNode? Node { get; }
    internal IDirectlyWritten? Owner { get; init; }

    public T? ToObject<T>() => Node.Deserialize<T>(JOptions.Default);
}

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

/// <summary>Lets templates and modules read and write a JSON object's members by name.</summary>
public sealed class JsonDynamicObject(JsonObject jsonObject) : JsonDynamicBase
{
    public override JsonNode Node => jsonObject;
    public int Count => jsonObject.Count;

    public object? this[string key]
    {
        get => GetValue(key);
        set => SetValue(key, value);
    }

    public object? GetValue(string key) => JsonDynamicNode.Wrap(jsonObject[key], Owner);

    public void SetValue(string key, object? value)
    {
        Owner?.WrittenDirectly(jsonObject);
        jsonObject[key] = JsonDynamicNode.Unwrap(value);
    }

    public bool Remove(string key)
    {
        Owner?.WrittenDirectly(jsonObject);
        return jsonObject.Remove(key);
    }

    public void Merge(JsonNode? content, JsonMergeSettings? settings = null)
    {
        Owner?.WrittenDirectly(jsonObject);
        jsonObject.Merge(content, settings);
    }

    public override IEnumerable<string> GetDynamicMemberNames() => jsonObject.Select(member => member.Key);

    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        result = GetValue(binder.Name);
        return true;
    }

    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        SetValue(binder.Name, value);
        return true;
    }

    public static implicit operator JsonObject(JsonDynamicObject value)
    {
        value.Owner?.HandedOut(value.Node);
        return (JsonObject)value.Node;
    }

    public static implicit operator JsonDynamicObject(JsonObject value) => new(value);
}

public sealed class JsonDynamicArray(JsonArray jsonArray) : JsonDynamicBase, IEnumerable<object?>
{
    public override JsonNode Node => jsonArray;
    public int Count => jsonArray.Count;

    public object? this[int index]
    {
        get => JsonDynamicNode.Wrap(jsonArray[index], Owner);
        set
        {
            Owner?.WrittenDirectly(jsonArray);
            jsonArray[index] = JsonDynamicNode.Unwrap(value);
        }
    }

    public IEnumerator<object?> GetEnumerator() => 
        jsonArray.Select(item => JsonDynamicNode.Wrap(item, Owner)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        result = this[(int)indexes[0]];
        return true;
    }

    public override bool TrySetIndex(SetIndexBinder binder, object[] indexes, object? value)
    {
        this[(int)indexes[0]] = value;
        return true;
    }

    public static implicit operator JsonArray(JsonDynamicArray value)
    {
        value.Owner?.HandedOut(value.Node);
        return (JsonArray)value.Node;
    }

    public static implicit operator JsonDynamicArray(JsonArray value) => new(value);
}

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

/// <summary>Owns JSON that is also kept as typed objects: it must know which nodes others wrote to.</summary>
internal interface IDirectlyWritten
{
    void WrittenDirectly(JsonNode node);

    /// <summary>The node itself is in other hands: anything below it may be written to from now on.</summary>
    void HandedOut(JsonNode node);
}
