namespace OrchardCore.Rules;

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
