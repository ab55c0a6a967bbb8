using System.Runtime.CompilerServices;

namespace YesSql.Queries;

internal sealed class IndexQuery<T>(QueryState state, QueryBinding binding) : IQueryIndex<T> where T : class, IIndex
{
    public IQueryIndex<T> Where(Expression<Func<T, bool>> predicate)
    {
        state.Where(binding, predicate);
        return this;
    }

    public IQueryIndex<T> Where(string sql)
    {
        state.WhereSql(binding, sql);
        return this;
    }

    public IQueryIndex<T> Where(Func<ISqlDialect, string> sql) => Where(sql(state.Dialect));

    public IQueryIndex<T> WithParameter(string name, object? value)
    {
        state.Parameters.Add(new(name.StartsWith('@') ? name : "@" + name, state.Dialect.TryConvert(value)));
        return this;
    }

    public IQueryIndex<TIndex> With<TIndex>() where TIndex : class, IIndex =>
        new IndexQuery<TIndex>(state, state.Bind(typeof(TIndex)));

    public IQueryIndex<TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex =>
        With<TIndex>().Where(predicate);

    public IQueryIndex<T> OrderBy(Expression<Func<T, object?>> keySelector) =>
        Order(keySelector, Sorting.Ascending, first: true);

    public IQueryIndex<T> OrderByDescending(Expression<Func<T, object?>> keySelector) =>
        Order(keySelector, Sorting.Descending, first: true);

    public IQueryIndex<T> ThenBy(Expression<Func<T, object?>> keySelector) =>
        Order(keySelector, Sorting.Ascending, first: false);

    public IQueryIndex<T> ThenByDescending(Expression<Func<T, object?>> keySelector) =>
        Order(keySelector, Sorting.Descending, first: false);

    public IQueryIndex<T> Skip(int count)
    {
        state.Skip = count;
        return this;
    }

    public IQueryIndex<T> Take(int count)
    {
        state.Take = count;
        return this;
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        await state.Session.FlushAsync(cancellationToken);
        return await state.CountAsync(state.CountIndexes(), cancellationToken);
    }

    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        (await ReadAsync(one: true, cancellationToken)).FirstOrDefault();

    public async Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(one: false, cancellationToken);

    public async IAsyncEnumerable<T> ToAsyncEnumerable(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var index in await ReadAsync(one: false, cancellationToken))
            yield return index;
    }

    private async Task<List<T>> ReadAsync(bool one, CancellationToken cancellation)
    {
        await state.Session.FlushAsync(cancellation);
        var sql = state.SelectIndexes(binding, one);
        return await state.Session.ReadAsync(
            sql, state.Parameters, reader => (T)binding.Table.Index.Read(reader), cancellation);
    }

    private IndexQuery<T> Order(LambdaExpression key, Sorting sorting, bool first)
    {
        state.OrderBy(binding, key, sorting, first);
        return this;
    }
}
