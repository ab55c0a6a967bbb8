namespace OrchardCore.Rules.Services;

/// <summary>Compares texts, with or without regard to case, and says the opposite for the negated operators.</summary>
internal sealed class TextComparer(Func<string, string, StringComparison, bool> compare, bool negate = false)
    : OperatorComparer<StringOperator, string>
{
    public override bool Compare(StringOperator conditionOperator, string a, string b)
    {
        var comparison = conditionOperator.CaseSensitive
            ? StringComparison.Ordinal
            : StringComparison.OrdinalIgnoreCase;

        return compare(a, b, comparison) != negate;
    }
}

internal sealed class StringOperatorOptions : IConfigureOptions<ConditionOperatorOptions>
{
    public void Configure(ConditionOperatorOptions options)
    {
        Add<StringEqualsOperator>(S => S["Equals"], string.Equals);
        Add<StringNotEqualsOperator>(S => S["Does not equal"], string.Equals, negate: true);
        Add<StringStartsWithOperator>(S => S["Starts with"], static (a, b, how) => a.StartsWith(b, how));
        Add<StringNotStartsWithOperator>(
            S => S["Does not start with"], static (a, b, how) => a.StartsWith(b, how), negate: true);
        Add<StringEndsWithOperator>(S => S["Ends with"], static (a, b, how) => a.EndsWith(b, how));
        Add<StringNotEndsWithOperator>(
            S => S["Does not end with"], static (a, b, how) => a.EndsWith(b, how), negate: true);
        Add<StringContainsOperator>(S => S["Contains"], static (a, b, how) => a.Contains(b, how));
        Add<StringNotContainsOperator>(
            S => S["Does not contain"], static (a, b, how) => a.Contains(b, how), negate: true);

        void Add<TOperator>(
            Func<IStringLocalizer, LocalizedString> text, Func<string, string, StringComparison, bool> compare,
            bool negate = false)
            where TOperator : StringOperator, new() =>
            options.Operators.Add(new ConditionOperatorOption<StringOperatorOptions>(
                text, new TextComparer(compare, negate), typeof(TOperator),
                new ConditionOperatorFactory<TOperator>()));
    }
}

internal static class Comparing
{
    public static bool Holds(
        this IConditionOperatorResolver operators, ConditionOperator? operation, string actual, string? expected) =>
        operators.Holds(operation, [actual], expected);

    /// <summary>"Is not" must hold for every value, all others for one of them.</summary>
    public static bool Holds(
        this IConditionOperatorResolver operators, ConditionOperator? operation, string[] actual, string? expected)
    {
        if (operation is null or UnknownOperator)
            return false;

        var comparer = operators.GetOperatorComparer(operation);
        return operation is INegateOperator
            ? Array.TrueForAll(actual, value => comparer.Compare(operation, value, expected ?? ""))
            : Array.Exists(actual, value => comparer.Compare(operation, value, expected ?? ""));
    }
}
