namespace OrchardCore.Rules;

/// <summary>Reads and writes the derived types of <typeparamref name="TBase"/> with their <c>$type</c>.</summary>
internal abstract class DiscriminatedConverter<TBase> : JsonConverter<TBase>
    where TBase : class
{
    private const string Discriminator = "$type";

    public override TBase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (JsonNode.Parse(ref reader) is not { } node)
            return null;

        var json = node as JsonObject;
        var name = json is null ? (string?)node : (string?)json[Discriminator] ?? (string?)json["Name"];
        var type = DiscriminatedTypes<TBase>.Find(name);

        return type is null
            ? Unknown(name, node)
            : (TBase?)(json ?? []).Deserialize(type, options);
    }

    public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options) =>
        (Kept(value) ?? Described(value, options)).WriteTo(writer, options);

    /// <summary>What stands for a value whose type no feature has registered.</summary>
    protected abstract TBase Unknown(string? name, JsonNode json);

    /// <summary>The JSON that such a value was read from.</summary>
    protected virtual JsonNode? Kept(TBase value) => null;

    private static JsonObject Described(TBase value, JsonSerializerOptions options)
    {
        var described = new JsonObject { [Discriminator] = DiscriminatedTypes<TBase>.Discriminator(value.GetType()) };
        foreach (var (key, node) in JsonSerializer.SerializeToNode(value, value.GetType(), options)!.AsObject())
            described[key] = node?.DeepClone();

        return described;
    }
}
