namespace YesSql.Indexes;

/// <summary>Collects what the providers of a type describe.</summary>
public class DescribeContext<T> : IDescriptor
{
    private readonly List<IDescribeFor> _described = [];

    public IMapFor<T, TIndex> For<TIndex>() where TIndex : IIndex => For<TIndex, object>();

    public IMapFor<T, TIndex> For<TIndex, TKey>() where TIndex : IIndex
    {
        var described = new IndexDescriptor<T, TIndex, TKey>();
        _described.Add(described);
        return described;
    }

    public IEnumerable<IndexDescriptor> Describe(params Type[] types) => _described
        .Where(described => types.Length == 0 || types.Contains(described.IndexType))
        .Select(described => new IndexDescriptor
        {
            Type = typeof(T),
            IndexType = described.IndexType,
            Filter = described.Filter,
            Map = described.GetMap(),
            Reduce = described.GetReduce(),
            Delete = described.GetDelete(),
            GroupKey = described.GroupProperty,
        })
        .ToArray();
}
