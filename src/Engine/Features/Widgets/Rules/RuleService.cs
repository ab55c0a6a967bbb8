namespace OrchardCore.Rules.Services;

internal sealed class RuleService(IConditionResolver evaluators) : IRuleService
{
    public ValueTask<bool> EvaluateAsync(Rule rule) => AllAsync(rule.Conditions, evaluators);

    /// <summary>Whether every condition holds; nothing holds where there is no condition.</summary>
    public static async ValueTask<bool> AllAsync(List<Condition> conditions, IConditionResolver evaluators)
    {
        foreach (var condition in conditions)
        {
            if (!await evaluators.GetConditionEvaluator(condition).EvaluateAsync(condition))
                return false;
        }

        return conditions.Count > 0;
    }
}

internal sealed class ConditionResolver(IServiceProvider services, IOptions<ConditionOptions> options)
    : IConditionResolver
{
    public IConditionEvaluator GetConditionEvaluator(Condition condition) =>
        options.Value.Evaluators.TryGetValue(condition.GetType(), out var evaluator)
            ? (IConditionEvaluator)services.GetRequiredService(evaluator)
            : Never.Instance;

    private sealed class Never : IConditionEvaluator
    {
        public static readonly Never Instance = new();

        public ValueTask<bool> EvaluateAsync(Condition condition) => ValueTask.FromResult(false);
    }
}

internal sealed class ConditionOperatorResolver(IOptions<ConditionOperatorOptions> options)
    : IConditionOperatorResolver
{
    public IOperatorComparer GetOperatorComparer(ConditionOperator conditionOperator) =>
        options.Value.ConditionOperatorOptionByType.TryGetValue(conditionOperator.GetType(), out var option)
            ? option.Comparer
            : throw new InvalidOperationException(
                $"No feature that is enabled compares with the operator {conditionOperator.GetType().Name}.");
}

internal sealed class ConditionIdGenerator(IIdGenerator ids) : IConditionIdGenerator
{
    public void GenerateUniqueId(Condition condition) => condition.ConditionId = ids.GenerateUniqueId();
}

public interface IRuleService
{
    ValueTask<bool> EvaluateAsync(Rule rule);
}

public interface IConditionResolver
{
    IConditionEvaluator GetConditionEvaluator(Condition condition);
}

public interface IConditionOperatorResolver
{
    IOperatorComparer GetOperatorComparer(ConditionOperator conditionOperator);
}

public interface IConditionIdGenerator
{
    void GenerateUniqueId(Condition condition);
}
