namespace OrchardCore.Rules;

internal sealed class ConditionConverter : DiscriminatedConverter<Condition>
{
    protected override Condition Unknown(string? name, JsonNode json) => new UnknownCondition(json)
    {
        Name = name ?? "",
        ConditionId = (json as JsonObject)?[nameof(Condition.ConditionId)]?.GetValue<string>(),
    };

    protected override JsonNode? Kept(Condition value) => (value as UnknownCondition)?.Json;
}

internal sealed class ConditionOperatorConverter : DiscriminatedConverter<ConditionOperator>
{
    protected override ConditionOperator Unknown(string? name, JsonNode json) => new UnknownOperator(json);
    protected override JsonNode? Kept(ConditionOperator value) => (value as UnknownOperator)?.Json;
}

/// <summary>A condition of a feature that isn't enabled: never holds, and is stored as it was.</summary>
internal sealed class UnknownCondition(JsonNode json) : Condition
{
    public JsonNode Json { get; } = json;
}

/// <summary>An operator of a feature that isn't enabled.</summary>
internal sealed class UnknownOperator(JsonNode json) : ConditionOperator
{
    public JsonNode Json { get; } = json;
}

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

/// <summary>
/// The types that may stand for a <typeparamref name="TBase"/> in JSON, known to the process as soon as a feature
/// registers them. Stored as Orchard does: <c>"$type": "{full name}, {assembly}"</c>.
/// </summary>
internal static class DiscriminatedTypes<TBase>
{
    private static readonly ConcurrentDictionary<string, Type> _byName = new(StringComparer.Ordinal);

    public static void Add(Type type)
    {
        _byName[type.Name] = type;
        _byName[Discriminator(type)] = type;
    }

    public static Type? Find(string? name) => name is not null && _byName.TryGetValue(name, out var type) ? type : null;

    public static string Discriminator(Type type)
    {
        // The engine's own types keep the name of the assembly they have in every other place.
        var assembly = type.Assembly == typeof(DiscriminatedTypes<TBase>).Assembly
            ? "OrchardCore.Rules"
            : type.Assembly.GetName().Name;

        return $"{type.FullName}, {assembly}";
    }
}
