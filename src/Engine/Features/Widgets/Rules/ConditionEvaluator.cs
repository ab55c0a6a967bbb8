namespace OrchardCore.Rules;

public interface IConditionEvaluator
{
    ValueTask<bool> EvaluateAsync(Condition condition);
}

public abstract class ConditionEvaluator<T> : IConditionEvaluator
    where T : Condition
{
    protected static ValueTask<bool> True => ValueTask.FromResult(true);

    protected static ValueTask<bool> False => ValueTask.FromResult(false);

    ValueTask<bool> IConditionEvaluator.EvaluateAsync(Condition condition) => EvaluateAsync((T)condition);

    public abstract ValueTask<bool> EvaluateAsync(T condition);
}
