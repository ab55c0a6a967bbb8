namespace OrchardCore.Rules;

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
