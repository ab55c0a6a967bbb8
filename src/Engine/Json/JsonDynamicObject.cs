namespace System.Text.Json.Dynamic;

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
