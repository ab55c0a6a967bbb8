namespace OrchardCore.Rules.Services;

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
