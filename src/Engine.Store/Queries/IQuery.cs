namespace YesSql;

public interface IQuery
{
    IQuery<object> Any();
    IQueryIndex<T> ForIndex<T>() where T : class, IIndex;
    IQuery<T> For<T>(bool filterType = true) where T : class;
}
