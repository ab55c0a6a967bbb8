namespace OrchardCore.Rules.Services;

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
