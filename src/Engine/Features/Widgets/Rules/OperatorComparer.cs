namespace OrchardCore.Rules;

public interface IOperatorComparer
{
    bool Compare(ConditionOperator ruleOperation, object a, object b);
}

public abstract class OperatorComparer<TConditionOperator, TCompare> : IOperatorComparer
    where TConditionOperator : ConditionOperator
{
    bool IOperatorComparer.Compare(ConditionOperator ruleOperation, object a, object b) =>
        Compare((TConditionOperator)ruleOperation, (TCompare)a, (TCompare)b);

    public abstract bool Compare(TConditionOperator conditionOperator, TCompare a, TCompare b);
}
