namespace OrchardCore.Rules.Services;

internal sealed class AllConditionEvaluator(IConditionResolver evaluators) : ConditionEvaluator<AllConditionGroup>
{
    public override ValueTask<bool> EvaluateAsync(AllConditionGroup condition) =>
        RuleService.AllAsync(condition.Conditions, evaluators);
}

internal sealed class AnyConditionEvaluator(IConditionResolver evaluators) : ConditionEvaluator<AnyConditionGroup>
{
    public override async ValueTask<bool> EvaluateAsync(AnyConditionGroup condition)
    {
        foreach (var inner in condition.Conditions)
        {
            if (await evaluators.GetConditionEvaluator(inner).EvaluateAsync(inner))
                return true;
        }

        return false;
    }
}

internal sealed class BooleanConditionEvaluator : ConditionEvaluator<BooleanCondition>
{
    public override ValueTask<bool> EvaluateAsync(BooleanCondition condition) => ValueTask.FromResult(condition.Value);
}
