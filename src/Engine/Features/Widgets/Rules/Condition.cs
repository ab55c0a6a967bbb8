using OrchardCore.Rules.Json;

namespace OrchardCore.Rules;

/// <summary>A question about the current request that is answered yes or no.</summary>
[JsonConverter(typeof(ConditionConverter))]
public class Condition
{
    public string Name { get; set; } = null!;

    public string? ConditionId { get; set; }
}

/// <summary>Conditions that are answered together.</summary>
public class ConditionGroup : Condition
{
    public List<Condition> Conditions { get; init; } = [];
}

/// <summary>A group that an editor has named.</summary>
public abstract class DisplayTextConditionGroup : ConditionGroup
{
    public string? DisplayText { get; set; }
}

/// <summary>Holds when all its conditions do, and only if it has any.</summary>
public class Rule : ConditionGroup;
