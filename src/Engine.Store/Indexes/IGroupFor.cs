namespace YesSql.Indexes;

public interface IGroupFor<TIndex> where TIndex : IIndex
{
    IReduceFor<TIndex, TKey> Group<TKey>(Expression<Func<TIndex, TKey>> group);
}
