namespace YesSql.Services;

/// <summary>What a predicate may say beyond plain C#; each can be called on objects in memory too.</summary>
public static class DefaultQueryExtensions
{
    public static bool IsIn(this object source, IEnumerable values) => values.Cast<object>().Contains(source);

    public static bool IsNotIn(this object source, IEnumerable values) => !source.IsIn(values);

    public static bool NotContains(this string source, string text) => !source.Contains(text, StringComparison.Ordinal);

    public static bool IsLike(this string source, string filter) => throw InMemory(nameof(IsLike));

    public static bool IsNotLike(this string source, string filter) => throw InMemory(nameof(IsNotLike));

    internal static NotSupportedException InMemory(string name) =>
        new($"'{name}' can be used in a query's predicate only.");
}

public static class DefaultQueryExtensionsIndex
{
    public static bool IsIn<TIndex>(
        this object source, Expression<Func<TIndex, object>> select, Expression<Func<TIndex, bool>> where) =>
        throw DefaultQueryExtensions.InMemory(nameof(IsIn));

    public static bool IsInAny<TIndex>(this object source, Expression<Func<TIndex, object>> select) =>
        throw DefaultQueryExtensions.InMemory(nameof(IsInAny));

    public static bool IsNotIn<TIndex>(
        this object source, Expression<Func<TIndex, object>> select, Expression<Func<TIndex, bool>> where) =>
        throw DefaultQueryExtensions.InMemory(nameof(IsNotIn));

    public static bool IsNotInAny<TIndex>(this object source, Expression<Func<TIndex, object>> select) =>
        throw DefaultQueryExtensions.InMemory(nameof(IsNotInAny));
}
