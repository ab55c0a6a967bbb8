namespace YesSql.Indexes;

public interface IReduceFor<TIndex, out TKey> where TIndex : IIndex
{
    IDeleteFor<TIndex> Reduce(Func<IGrouping<TKey, TIndex>, TIndex> reduce);
}
