namespace YesSql.Indexes;

/// <summary>How documents of a type become rows of an index.</summary>
public class IndexDescriptor
{
    public Func<IIndex, IEnumerable<IIndex>, IIndex?>? Delete { get; set; }
    public Func<object, bool>? Filter { get; set; }
    public PropertyInfo? GroupKey { get; set; }
    public Type IndexType { get; set; } = null!;
    public Func<object, CancellationToken, Task<IEnumerable<IIndex>>> Map { get; set; } = null!;
    public Func<IGrouping<object, IIndex>, IIndex>? Reduce { get; set; }
    public Type Type { get; set; } = null!;
    public Func<IIndex, IEnumerable<IIndex>, IIndex>? Update { get; set; }
}
