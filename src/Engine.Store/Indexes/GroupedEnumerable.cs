namespace YesSql.Indexes;

/// <summary>The rows that have a key in common.</summary>
public class GroupedEnumerable<TKey, TIndex>(object key, IEnumerable<IIndex> enumerable) : IGrouping<TKey, TIndex>
    where TIndex : IIndex
{
    public TKey Key { get; } = (TKey)key;

    public IEnumerator<TIndex> GetEnumerator() => enumerable.Cast<TIndex>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
