namespace OrchardCore.Rules;

public interface IConditionFactory
{
    string Name { get; }

    Condition Create();
}

public class ConditionFactory<TCondition> : IConditionFactory
    where TCondition : Condition, new()
{
    public string Name { get; } = typeof(TCondition).Name;

    public Condition Create() => new TCondition { Name = Name };
}
