using OrchardCore.Rules.Json;

namespace OrchardCore.Rules;

/// <summary>How the value of a condition is compared with the value of the request.</summary>
[JsonConverter(typeof(ConditionOperatorConverter))]
public abstract class ConditionOperator;

/// <summary>The operator of a question that must hold for every value compared, not for one of them.</summary>
public interface INegateOperator;

public interface IConditionOperatorFactory
{
    string Name { get; }

    ConditionOperator Create();
}

public class ConditionOperatorFactory<TConditionOperator> : IConditionOperatorFactory
    where TConditionOperator : ConditionOperator, new()
{
    public string Name { get; } = typeof(TConditionOperator).Name;

    public ConditionOperator Create() => new TConditionOperator();
}
