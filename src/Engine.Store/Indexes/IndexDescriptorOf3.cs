namespace YesSql.Indexes;

/// <summary>What a provider says about one index, in the words of its types.</summary>
public class IndexDescriptor<T, TIndex, TKey>
    : IDescribeFor, IMapFor<T, TIndex>, IGroupFor<TIndex>, IReduceFor<TIndex, TKey>, IDeleteFor<TIndex>
    where TIndex : IIndex
{
    private Func<object, CancellationToken, Task<IEnumerable<IIndex>>> _map = (_, _) => Task.FromResult(None);
    private Func<IGrouping<object, IIndex>, IIndex>? _reduce;
    private Func<IIndex, IEnumerable<IIndex>, IIndex?>? _delete;

    private static IEnumerable<IIndex> None => [];

    public Type IndexType => typeof(TIndex);
    public PropertyInfo? GroupProperty { get; set; }
    public Func<object, bool>? Filter { get; private set; }

    public IMapFor<T, TIndex> When(Func<T, bool> predicate)
    {
        Filter = item => predicate((T)item);
        return this;
    }

    public IGroupFor<TIndex> Map(Func<T, TIndex?> map) => Mapped((item, _) => Task.FromResult(One(map(item))));

    public IGroupFor<TIndex> Map(Func<T, IEnumerable<TIndex>?> map) =>
        Mapped((item, _) => Task.FromResult(Many(map(item))));

    public IGroupFor<TIndex> Map(Func<T, Task<TIndex?>> map) => Mapped(async (item, _) => One(await map(item)));

    public IGroupFor<TIndex> Map(Func<T, Task<IEnumerable<TIndex>?>> map) =>
        Mapped(async (item, _) => Many(await map(item)));

    public IGroupFor<TIndex> Map(Func<T, CancellationToken, Task<TIndex?>> map) =>
        Mapped(async (item, cancellation) => One(await map(item, cancellation)));

    public IGroupFor<TIndex> Map(Func<T, CancellationToken, Task<IEnumerable<TIndex>?>> map) =>
        Mapped(async (item, cancellation) => Many(await map(item, cancellation)));

    public IReduceFor<TIndex, TKeyG> Group<TKeyG>(Expression<Func<TIndex, TKeyG>> group)
    {
        var body = group.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : group.Body;
        GroupProperty = (body as MemberExpression)?.Member as PropertyInfo ??
            throw new ArgumentException($"An index is grouped by one of its properties, not by '{group}'.", nameof(group));

        return new Grouped<TKeyG>(this);
    }

    public IDeleteFor<TIndex> Reduce(Func<IGrouping<TKey, TIndex>, TIndex> reduce) =>
        new Grouped<TKey>(this).Reduce(reduce);

    public void Delete(Func<TIndex, IEnumerable<TIndex>, TIndex?>? delete = null) => _delete = delete is null
        ? null
        : (index, removed) => delete((TIndex)index, removed.Cast<TIndex>());

    Func<object, CancellationToken, Task<IEnumerable<IIndex>>> IDescribeFor.GetMap() => _map;

    Func<IGrouping<object, IIndex>, IIndex>? IDescribeFor.GetReduce() => _reduce;

    Func<IIndex, IEnumerable<IIndex>, IIndex?>? IDescribeFor.GetDelete() => _delete;

    private IndexDescriptor<T, TIndex, TKey> Mapped(Func<T, CancellationToken, Task<IEnumerable<IIndex>>> map)
    {
        _map = (item, cancellation) => map((T)item, cancellation);
        return this;
    }

    private static IEnumerable<IIndex> One(TIndex? index) => index is null ? None : [index];

    private static IEnumerable<IIndex> Many(IEnumerable<TIndex>? indexes) =>
        indexes?.Where(index => index is not null).Cast<IIndex>().ToArray() ?? None;

    // The key's type is known where the group is made, which may be another than the one first declared.
    private sealed class Grouped<TGroup>(IndexDescriptor<T, TIndex, TKey> index) : IReduceFor<TIndex, TGroup>
    {
        public IDeleteFor<TIndex> Reduce(Func<IGrouping<TGroup, TIndex>, TIndex> reduce)
        {
            index._reduce = group => reduce(new GroupedEnumerable<TGroup, TIndex>(group.Key, group));
            return index;
        }
    }
}
