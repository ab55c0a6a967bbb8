using System.Collections.Frozen;

namespace YesSql.Indexes;

/// <summary>What the rows of an index are made of. Known once for the process.</summary>
internal sealed class IndexType
{
    private static readonly ConcurrentDictionary<Type, IndexType> Known = [];

    private readonly ConstructorInvoker _new;

    private IndexType(Type type)
    {
        Type = type;
        IsReduce = typeof(ReduceIndex).IsAssignableFrom(type);
        _new = ConstructorInvoker.Create(type.GetConstructor(Type.EmptyTypes) ??
            throw new InvalidOperationException($"The index '{type}' has no constructor without parameters."));
        Columns = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property is { CanRead: true, CanWrite: true, Name: not nameof(IIndex.Id) } &&
                property.GetIndexParameters().Length == 0)
            .Select(property => IndexColumn.For(property.DeclaringType!, property))];
        ByName = Columns.ToFrozenDictionary(column => column.Name);
    }

    public Type Type { get; }
    public bool IsReduce { get; }
    public IndexColumn[] Columns { get; }
    public FrozenDictionary<string, IndexColumn> ByName { get; }

    public static IndexType Of(Type type) => Known.GetOrAdd(type, found => new IndexType(found));

    /// <summary>The row that the reader stands on: its id first, then the columns in their order.</summary>
    public IIndex Read(DbDataReader reader)
    {
        var index = (IIndex)_new.Invoke();
        index.Id = reader.GetInt64(0);
        for (var i = 0; i < Columns.Length; i++)
            Columns[i].Read(reader, i + 1, index);

        return index;
    }
}
