namespace YesSql.Indexes;

/// <summary>A property of an index and the column it is kept in.</summary>
internal abstract class IndexColumn(PropertyInfo property)
{
    public string Name { get; } = property.Name;

    public Type Type { get; } = property.PropertyType;

    public bool IsNullable { get; } =
        !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;

    public abstract object? Get(object index);

    public abstract void Read(DbDataReader reader, int ordinal, object index);

    public static IndexColumn For(Type index, PropertyInfo property) => (IndexColumn)Activator.CreateInstance(
        typeof(IndexColumn<,>).MakeGenericType(index, property.PropertyType), property)!;
}

internal sealed class IndexColumn<TIndex, TValue>(PropertyInfo property) : IndexColumn(property)
    where TIndex : class
{
    private readonly Func<TIndex, TValue> _get = property.GetMethod!.CreateDelegate<Func<TIndex, TValue>>();
    private readonly Action<TIndex, TValue> _set = property.SetMethod!.CreateDelegate<Action<TIndex, TValue>>();

    public override object? Get(object index) => _get((TIndex)index);

    public override void Read(DbDataReader reader, int ordinal, object index)
    {
        if (!reader.IsDBNull(ordinal))
            _set((TIndex)index, ColumnReader<TValue>.Read(reader, ordinal));
    }
}
