using System.Text;

namespace YesSql.Queries;

/// <summary>
/// Turns a predicate over an index into SQL that answers as C# would: a comparison with null is true or false, never unknown.
/// Whatever does not depend on the index is worked out here, and given to the database as a parameter.
/// </summary>
internal sealed partial class PredicateWriter(QueryState query)
{
    private readonly StringBuilder _sql = new();
    private ParameterExpression _row = null!;
    private QueryBinding _binding = null!;

    public override string ToString() => _sql.ToString();

    public PredicateWriter Add(QueryBinding binding, LambdaExpression predicate)
    {
        (_binding, _row) = (binding, predicate.Parameters[0]);
        Write(predicate.Body, negated: false);
        return this;
    }

    /// <summary>The SQL of a value that rows are ordered by or selected.</summary>
    public string Value(QueryBinding binding, LambdaExpression key)
    {
        (_binding, _row) = (binding, key.Parameters[0]);
        return Operand(key.Body).Sql;
    }

    private void Write(Expression expression, bool negated)
    {
        if (!Uses(expression))
        {
            _sql.Append((bool)Evaluate(expression)! != negated ? "1 = 1" : "1 = 0");
            return;
        }

        switch (expression)
        {
            case UnaryExpression { NodeType: ExpressionType.Not } not:
                Write(not.Operand, !negated);
                break;
            case UnaryExpression { NodeType: ExpressionType.Convert } convert:
                Write(convert.Operand, negated);
                break;
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } and:
                Join(and, negated ? " OR " : " AND ", negated);
                break;
            case BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } or:
                Join(or, negated ? " AND " : " OR ", negated);
                break;
            case BinaryExpression comparison:
                Compare(comparison, negated);
                break;
            case MethodCallExpression call:
                Call(call, negated);
                break;
            case MemberExpression { Member.Name: "HasValue" } has when Column(has.Expression!) is { } column:
                _sql.Append(column.Sql).Append(negated ? " IS NULL" : " IS NOT NULL");
                break;
            default:
                _sql.Append(Operand(expression).Sql).Append(" = ").Append(query.Dialect.GetSqlValue(!negated));
                break;
        }
    }

    private void Join(BinaryExpression both, string word, bool negated)
    {
        _sql.Append('(');
        Write(both.Left, negated);
        _sql.Append(word);
        Write(both.Right, negated);
        _sql.Append(')');
    }

    private void Compare(BinaryExpression comparison, bool negated)
    {
        var (left, right) = (Operand(comparison.Left), Operand(comparison.Right));
        switch (comparison.NodeType)
        {
            case ExpressionType.Equal:
                Equate(left, right, negated);
                break;
            case ExpressionType.NotEqual:
                Equate(left, right, !negated);
                break;
            default:
                Order(left, right, Operator(comparison, negated), negated);
                break;
        }
    }

    private void Equate(SqlOperand left, SqlOperand right, bool negated)
    {
        if (left.IsNull)
            (left, right) = (right, left);

        _sql.Append(right.IsNull ? $"{left.Sql} IS {(negated ? "NOT " : "")}NULL"
            : left.IsNullable && right.IsNullable ? Same(left.Sql, right.Sql, negated)
            : !negated ? $"{left.Sql} = {right.Sql}"
            : left.IsNullable || right.IsNullable ? Same(left.Sql, right.Sql, negated)
            : $"{left.Sql} <> {right.Sql}");
    }

    private string Same(string left, string right, bool negated) =>
        negated ? query.Dialect.Different(left, right) : query.Dialect.Same(left, right);

    // Nothing is more or less than null; the opposite of that is true.
    private void Order(SqlOperand left, SqlOperand right, string word, bool negated)
    {
        if (left.IsNull || right.IsNull)
        {
            _sql.Append(negated ? "1 = 1" : "1 = 0");
            return;
        }

        var nulls = negated
            ? string.Concat(new[] { left, right }.Where(it => it.IsNullable).Select(it => $" OR {it.Sql} IS NULL"))
            : "";
        var compared = $"{left.Sql} {word} {right.Sql}";
        _sql.Append(nulls.Length > 0 ? $"({compared}{nulls})" : compared);
    }

    private static string Operator(BinaryExpression comparison, bool negated) => comparison.NodeType switch
    {
        ExpressionType.LessThan => negated ? ">=" : "<",
        ExpressionType.LessThanOrEqual => negated ? ">" : "<=",
        ExpressionType.GreaterThan => negated ? "<=" : ">",
        ExpressionType.GreaterThanOrEqual => negated ? "<" : ">=",
        _ => throw Unknown(comparison),
    };

    private SqlOperand Operand(Expression expression)
    {
        if (!Uses(expression))
        {
            var value = Evaluate(expression);
            return value is null ? SqlOperand.Null : new(query.Parameter(value), IsNullable: false);
        }

        if (Column(expression) is { } column)
            return column;

        return expression switch
        {
            MethodCallExpression { Object: { } text, Method.Name: "ToLower" or "ToLowerInvariant" } =>
                Operand(text) is var lowered ? lowered with { Sql = $"LOWER({lowered.Sql})" } : default,
            MethodCallExpression { Object: { } text, Method.Name: "ToUpper" or "ToUpperInvariant" } =>
                Operand(text) is var raised ? raised with { Sql = $"UPPER({raised.Sql})" } : default,
            BinaryExpression { NodeType: ExpressionType.Coalesce } either =>
                Operand(either.Right) is var fallback && Operand(either.Left) is var first
                    ? new($"COALESCE({first.Sql}, {fallback.Sql})", fallback.IsNullable || fallback.IsNull) : default,
            BinaryExpression { NodeType: ExpressionType.Add } sum when sum.Type != typeof(string) => Arithmetic(sum, "+"),
            BinaryExpression { NodeType: ExpressionType.Subtract } difference => Arithmetic(difference, "-"),
            BinaryExpression { NodeType: ExpressionType.Multiply } product => Arithmetic(product, "*"),
            _ => throw Unknown(expression),
        };
    }

    private SqlOperand Arithmetic(BinaryExpression expression, string word)
    {
        var (left, right) = (Operand(expression.Left), Operand(expression.Right));
        return new($"({left.Sql} {word} {right.Sql})", left.IsNullable || right.IsNullable);
    }

    private SqlOperand? Column(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => Column(convert.Operand),
        MemberExpression { Member.Name: "Value", Expression: { } nullable } when
            Nullable.GetUnderlyingType(nullable.Type) is not null => Column(nullable),
        MemberExpression member when IsRow(member.Expression) => Column(member.Member.Name),
        _ => null,
    };

    private SqlOperand Column(string name)
    {
        if (name == nameof(IIndex.Id))
            return new(_binding.Column(name), IsNullable: false);

        return _binding.Table.Index.ByName.TryGetValue(name, out var column)
            ? new(_binding.Column(name), column.IsNullable)
            : throw new NotSupportedException($"The index '{_binding.Table.Index.Type}' has no column '{name}'.");
    }

    // An index reached by way of an interface or a base type is still the row.
    private bool IsRow(Expression? expression) =>
        expression == _row || expression is UnaryExpression { NodeType: ExpressionType.Convert } convert && IsRow(convert.Operand);

    private static NotSupportedException Unknown(Expression expression) =>
        new($"A query can't be made of '{expression}' ({expression.NodeType}).");
}

/// <summary>One side of a comparison.</summary>
internal readonly record struct SqlOperand(string Sql, bool IsNullable)
{
    public static readonly SqlOperand Null = new("NULL", IsNullable: true);

    public bool IsNull => Sql == "NULL";
}
