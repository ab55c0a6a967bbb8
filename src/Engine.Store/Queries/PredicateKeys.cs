namespace YesSql.Queries;

/// <summary>What a predicate holds columns to, whatever else it asks.</summary>
internal sealed partial class PredicateWriter
{
    /// <summary>Tells the binding of each column that must have a certain value, or one of a few, for the predicate to hold.</summary>
    public static void Held(QueryBinding binding, LambdaExpression predicate, Dialect dialect) =>
        new PredicateWriter(null!) { _binding = binding, _row = predicate.Parameters[0] }.Hold(predicate.Body, dialect);

    private void Hold(Expression condition, Dialect dialect)
    {
        switch (condition)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso } both:
                Hold(both.Left, dialect);
                Hold(both.Right, dialect);
                break;
            case BinaryExpression { NodeType: ExpressionType.Equal } equal:
                HoldTo(equal.Left, equal.Right, dialect);
                HoldTo(equal.Right, equal.Left, dialect);
                break;
            case MethodCallExpression { Method.Name: nameof(DefaultQueryExtensions.IsIn) } call when
                call.Method.DeclaringType == typeof(DefaultQueryExtensions):
                HoldTo(call.Arguments[0], (IEnumerable)Evaluate(call.Arguments[1])!, dialect);
                break;
            case MethodCallExpression { Method.Name: "Contains" } call when Listed(call) is var (list, item):
                HoldTo(item, (IEnumerable)Evaluate(list)!, dialect);
                break;
            default:
                break;
        }
    }

    private void HoldTo(Expression column, Expression value, Dialect dialect)
    {
        if (!Uses(value) && NameOf(column) is not null && Evaluate(value) is { } wanted)
            HoldTo(column, new[] { wanted }, dialect);
    }

    private void HoldTo(Expression column, IEnumerable values, Dialect dialect)
    {
        // Hundreds of values are better named by their table.
        if (NameOf(column) is { } name && values.Cast<object?>().Select(dialect.TryConvert).Take(100).ToArray() is { Length: < 100 } few)
            _binding.Holds(name, few!);
    }

    private string? NameOf(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => NameOf(convert.Operand),
        MemberExpression member when IsRow(member.Expression) &&
            _binding.Table.Index.ByName.TryGetValue(member.Member.Name, out var column) && IsNamedAlike(column.Type) => column.Name,
        _ => null,
    };

    private static bool IsNamedAlike(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain &&
        (plain == typeof(string) || plain == typeof(int) || plain == typeof(long) || plain.IsEnum);
}
