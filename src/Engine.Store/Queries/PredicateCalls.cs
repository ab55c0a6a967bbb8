namespace YesSql.Queries;

/// <summary>The methods that a predicate may call.</summary>
internal sealed partial class PredicateWriter
{
    private void Call(MethodCallExpression call, bool negated)
    {
        if (call.Method.DeclaringType == typeof(DefaultQueryExtensionsIndex))
            InIndex(call, negated);

        else if (call.Method.DeclaringType == typeof(DefaultQueryExtensions))
            Extension(call, negated);

        else if (call.Method.DeclaringType == typeof(string))
            Text(call, negated);

        else if (call.Method.Name == "Contains" && Listed(call) is var (list, item))
            In(Operand(item), (IEnumerable)Evaluate(list)!, negated);

        else if (call is { Method.Name: "Equals", Object: { } left, Arguments: [{ } right] })
            Equate(Operand(left), Operand(right), negated);

        else
            throw Unknown(call);
    }

    private void Extension(MethodCallExpression call, bool negated)
    {
        var (source, argument) = (Operand(call.Arguments[0]), Evaluate(call.Arguments[1]));
        switch (call.Method.Name)
        {
            case nameof(DefaultQueryExtensions.IsIn):
                In(source, (IEnumerable)argument!, negated);
                break;
            case nameof(DefaultQueryExtensions.IsNotIn):
                In(source, (IEnumerable)argument!, !negated);
                break;
            case nameof(DefaultQueryExtensions.IsLike):
                Like(source, (string?)argument, negated);
                break;
            case nameof(DefaultQueryExtensions.IsNotLike):
                Like(source, (string?)argument, !negated);
                break;
            case nameof(DefaultQueryExtensions.NotContains):
                Like(source, $"%{Escape((string)argument!)}%", !negated);
                break;
            default:
                throw Unknown(call);
        }
    }

    private void Text(MethodCallExpression call, bool negated)
    {
        switch (call)
        {
            case { Method.Name: "Contains", Object: { } text }:
                Like(Operand(text), $"%{Argument(call)}%", negated);
                break;
            case { Method.Name: "StartsWith", Object: { } text }:
                Like(Operand(text), $"{Argument(call)}%", negated);
                break;
            case { Method.Name: "EndsWith", Object: { } text }:
                Like(Operand(text), $"%{Argument(call)}", negated);
                break;
            case { Method.Name: "Equals", Object: { } left }:
                Equate(Operand(left), Operand(call.Arguments[0]), negated);
                break;
            case { Method.Name: "Equals" }:
                Equate(Operand(call.Arguments[0]), Operand(call.Arguments[1]), negated);
                break;
            case { Method.Name: "IsNullOrEmpty" }:
                Empty(Operand(call.Arguments[0]), negated);
                break;
            default:
                throw Unknown(call);
        }
    }

    private void Empty(SqlOperand text, bool negated) => _sql.Append(negated
        ? $"({text.Sql} IS NOT NULL AND {text.Sql} <> '')"
        : $"({text.Sql} IS NULL OR {text.Sql} = '')");

    private static string Argument(MethodCallExpression call) => Escape(Convert.ToString(
        Evaluate(call.Arguments[0]), System.Globalization.CultureInfo.InvariantCulture) ?? "");

    // What a visitor types is looked for as it stands: his % and _ are no wildcards.
    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);

    private void Like(SqlOperand text, string? pattern, bool negated)
    {
        var parameter = query.Parameter(pattern);
        _sql.Append(negated
            ? $"({text.Sql} IS NULL OR {text.Sql} NOT LIKE {parameter} ESCAPE '\\')"
            : $"{text.Sql} LIKE {parameter} ESCAPE '\\'");
    }

    private void In(SqlOperand item, IEnumerable list, bool negated)
    {
        var values = list.Cast<object?>().ToArray();
        var names = values.Where(value => value is not null).Select(value => query.Parameter(value)).ToArray();
        var isIn = names.Length == 0 ? "1 = 0" : item.Sql + query.Dialect.InOperator(string.Join(", ", names));
        var isNotIn = names.Length == 0 ? "1 = 1" : item.Sql + query.Dialect.NotInOperator(string.Join(", ", names));
        var hasNull = names.Length < values.Length;

        _sql.Append((negated, item.IsNullable) switch
        {
            (false, true) when hasNull => $"({isIn} OR {item.Sql} IS NULL)",
            (false, _) => isIn,
            (true, true) => hasNull ? $"({isNotIn} AND {item.Sql} IS NOT NULL)" : $"({isNotIn} OR {item.Sql} IS NULL)",
            _ => isNotIn,
        });
    }

    private void InIndex(MethodCallExpression call, bool negated)
    {
        var item = Operand(call.Arguments[0]);
        var select = (LambdaExpression)Unquote(call.Arguments[1]);
        var index = select.Parameters[0].Type;
        var inner = new QueryBinding(query.Table(index), query.NextAlias(index));
        query.Session.Note(inner.Table.Name);
        var sql = $"SELECT {new PredicateWriter(query).Value(inner, select)} " +
            $"FROM {inner.Table.Quoted} AS {query.Dialect.QuoteForAliasName(inner.Alias)}";
        if (call.Arguments.Count > 2)
            sql += $" WHERE {new PredicateWriter(query).Add(inner, (LambdaExpression)Unquote(call.Arguments[2]))}";

        var isNot = call.Method.Name.StartsWith("IsNot", StringComparison.Ordinal) != negated;
        _sql.Append(item.Sql).Append(isNot
            ? query.Dialect.NotInSelectOperator(sql)
            : query.Dialect.InSelectOperator(sql));
    }

    // A list's own Contains, that of Enumerable, or that of the span which the compiler prefers for arrays.
    private (Expression List, Expression Item)? Listed(MethodCallExpression call) => call switch
    {
        { Object: { } list, Arguments: [var item] } when !Uses(list) => (list, item),
        { Object: null, Arguments: [var list, var item, ..] } when !Uses(list) => (Unwrap(list), item),
        _ => null,
    };

    private static Expression Unwrap(Expression list) => list switch
    {
        MethodCallExpression { Method.Name: "op_Implicit", Arguments: [var array] } => array,
        UnaryExpression { NodeType: ExpressionType.Convert, Method: not null } convert => convert.Operand,
        _ => list,
    };

    private static Expression Unquote(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : expression;

    private bool Uses(Expression? expression) => expression switch
    {
        null or ConstantExpression => false,
        ParameterExpression parameter => parameter == _row,
        MemberExpression member => Uses(member.Expression),
        UnaryExpression unary => Uses(unary.Operand),
        BinaryExpression binary => Uses(binary.Left) || Uses(binary.Right),
        MethodCallExpression call => Uses(call.Object) || call.Arguments.Any(Uses),
        NewArrayExpression array => array.Expressions.Any(Uses),
        NewExpression made => made.Arguments.Any(Uses),
        ConditionalExpression choice => Uses(choice.Test) || Uses(choice.IfTrue) || Uses(choice.IfFalse),
        _ => new RowFinder(_row).Finds(expression),
    };

    private static object? Evaluate(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: System.Reflection.FieldInfo field } member when IsPlain(member) =>
            field.GetValue(member.Expression is null ? null : Evaluate(member.Expression)),
        MemberExpression { Member: System.Reflection.PropertyInfo property } member when IsPlain(member) =>
            property.GetValue(member.Expression is null ? null : Evaluate(member.Expression)),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when
            convert.Type.IsAssignableFrom(convert.Operand.Type) ||
            Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type => Evaluate(convert.Operand),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object)))
            .Compile(preferInterpretation: true)(),
    };

    // A property of a Nullable can't be asked of the boxed value.
    private static bool IsPlain(MemberExpression member) =>
        member.Expression is null || Nullable.GetUnderlyingType(member.Expression.Type) is null;

    private sealed class RowFinder(ParameterExpression row) : ExpressionVisitor
    {
        private bool _found;

        public bool Finds(Expression expression)
        {
            Visit(expression);
            return _found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found |= node == row;
            return node;
        }
    }
}
