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
