namespace YesSql;

public interface IQuery<T> where T : class
{
    IQuery<T> All(params Func<IQuery<T>, IQuery<T>>[] predicates);
    ValueTask<IQuery<T>> AllAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates);
    IQuery<T> Any(params Func<IQuery<T>, IQuery<T>>[] predicates);
    ValueTask<IQuery<T>> AnyAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates);
    Task<int> CountAsync(CancellationToken cancellationToken = default);
    Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default);
    string GetTypeAlias(Type t);
    Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default);
    IQuery<T> NoDuplicates();
    IQuery<T> Skip(int count);
    IQuery<T> Take(int count);
    IAsyncEnumerable<T> ToAsyncEnumerable(CancellationToken cancellationToken = default);
    IQuery<T> With(Type indexType);
    IQuery<T, TIndex> With<TIndex>() where TIndex : class, IIndex;
    IQuery<T, TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex;
}
