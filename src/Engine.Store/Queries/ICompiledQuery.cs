namespace YesSql;

public interface ICompiledQuery<T> where T : class
{
    Expression<Func<IQuery<T>, IQuery<T>>> Query();
}
