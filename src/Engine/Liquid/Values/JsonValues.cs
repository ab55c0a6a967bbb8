namespace OrchardCore.Liquid;

/// <summary>JSON as templates see it: members by name, items by position, values as what they are.</summary>
internal static class JsonValues
{
    public static FluidValue Of(JsonNode? node) => node switch
    {
        null => NilValue.Instance,
        JsonObject json => new DictionaryValue(new Members(json)),
        JsonArray array => new ArrayValue([.. array.Select(Of)]),
        JsonValue value => Of(value),
        _ => NilValue.Instance,
    };

    private static FluidValue Of(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => StringValue.Create(value.TryGetValue<string>(out var text) ? text : value.ToString()),
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        JsonValueKind.Number => NumberValue.Create(value.TryGetValue<decimal>(out var number)
            ? number
            : value.Deserialize<decimal>()),
        _ => NilValue.Instance,
    };

    private sealed class Members(JsonObject json) : IFluidIndexable
    {
        public int Count => json.Count;
        public IEnumerable<string> Keys => json.Select(member => member.Key);

        public bool TryGetValue(string name, out FluidValue value)
        {
            var found = json.TryGetPropertyValue(name, out var node);
            value = found ? Of(node) : NilValue.Instance;
            return found;
        }
    }
}
