namespace YesSql;

public interface IQueryIndex<T> where T : IIndex
{
    Task<int> CountAsync(CancellationToken cancellationToken = default);
    Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default);
    Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default);
    IQueryIndex<T> OrderBy(Expression<Func<T, object?>> keySelector);
    IQueryIndex<T> OrderByDescending(Expression<Func<T, object?>> keySelector);
    IQueryIndex<T> Skip(int count);
    IQueryIndex<T> Take(int count);
    IQueryIndex<T> ThenBy(Expression<Func<T, object?>> keySelector);
    IQueryIndex<T> ThenByDescending(Expression<Func<T, object?>> keySelector);
    IAsyncEnumerable<T> ToAsyncEnumerable(CancellationToken cancellationToken = default);
    IQueryIndex<T> Where(Func<ISqlDialect, string> sql);
    IQueryIndex<T> Where(Expression<Func<T, bool>> predicate);
    IQueryIndex<T> Where(string sql);
    IQueryIndex<T> WithParameter(string name, object? value);
    IQueryIndex<TIndex> With<TIndex>() where TIndex : class, IIndex;
    IQueryIndex<TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex;
}
