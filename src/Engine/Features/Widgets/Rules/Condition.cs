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

public class ConditionOperatorOption(
    Func<IServiceProvider, LocalizedString> displayText, IOperatorComparer comparer, Type operatorType,
    IConditionOperatorFactory factory)
{
    public Func<IServiceProvider, LocalizedString> DisplayText { get; } = displayText;
    public IOperatorComparer Comparer { get; } = comparer;
    public Type Operator { get; } = operatorType;
    public IConditionOperatorFactory Factory { get; } = factory;
}

public class ConditionOperatorOption<TLocalizer>(
    Func<IStringLocalizer, LocalizedString> displayText, IOperatorComparer comparer, Type operatorType,
    IConditionOperatorFactory factory)
    : ConditionOperatorOption(
        services => displayText(services.GetRequiredService<IStringLocalizer<TLocalizer>>()),
        comparer, operatorType, factory)
    where TLocalizer : class;

public class ConditionOperatorOptions
{
    private FrozenDictionary<string, IConditionOperatorFactory>? _factories;
    private FrozenDictionary<Type, ConditionOperatorOption>? _optionByType;

    public List<ConditionOperatorOption> Operators { get; set; } = [];

    public IReadOnlyDictionary<string, IConditionOperatorFactory> Factories =>
        _factories ??= Operators.ToFrozenDictionary(option => option.Factory.Name, option => option.Factory);

    public IReadOnlyDictionary<Type, ConditionOperatorOption> ConditionOperatorOptionByType =>
        _optionByType ??= Operators.ToFrozenDictionary(option => option.Operator);
}

public class ConditionOptions
{
    private readonly Dictionary<Type, Type> _evaluators = [];

    /// <summary>The type that answers a condition, by the type of the condition.</summary>
    public IReadOnlyDictionary<Type, Type> Evaluators => _evaluators;

    internal void Add<TCondition>(Type evaluator) => _evaluators[typeof(TCondition)] = evaluator;
}

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
