namespace System.Text.Json.Dynamic;

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
