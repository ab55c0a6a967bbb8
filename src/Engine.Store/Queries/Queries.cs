namespace YesSql.Queries;

internal sealed class Query(QueryState state) : IQuery
{
    public IQuery<object> Any() => new DocumentQuery<object>(state);

    public IQuery<T> For<T>(bool filterType = true) where T : class
    {
        state.DocumentType = filterType && typeof(T) != typeof(object) ? typeof(T) : null;
        return new DocumentQuery<T>(state);
    }

    public IQueryIndex<T> ForIndex<T>() where T : class, IIndex => new IndexQuery<T>(state, state.Bind(typeof(T)));
}

internal class DocumentQuery<T>(QueryState state) : IQuery<T> where T : class
{
    protected QueryState State => state;

    public IQuery<T, TIndex> With<TIndex>() where TIndex : class, IIndex =>
        new DocumentQuery<T, TIndex>(state, state.Bind(typeof(TIndex)));

    public IQuery<T, TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex =>
        With<TIndex>().Where(predicate);

    public IQuery<T> With(Type indexType)
    {
        state.Bind(indexType);
        return this;
    }

    public IQuery<T> All(params Func<IQuery<T>, IQuery<T>>[] predicates) => Compose(" AND ", predicates);

    public IQuery<T> Any(params Func<IQuery<T>, IQuery<T>>[] predicates) => Compose(" OR ", predicates);

    public ValueTask<IQuery<T>> AllAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates) =>
        ComposeAsync(" AND ", predicates);

    public ValueTask<IQuery<T>> AnyAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates) =>
        ComposeAsync(" OR ", predicates);

    public string GetTypeAlias(Type t) => state.Bind(t).Alias;

    public IQuery<T> NoDuplicates()
    {
        state.HasDuplicates = false;
        return this;
    }

    public IQuery<T> Skip(int count)
    {
        state.Skip = count;
        return this;
    }

    public IQuery<T> Take(int count)
    {
        state.Take = count;
        return this;
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        await state.Session.FlushAsync(cancellationToken);
        return await state.CountAsync(state.CountDocuments(), cancellationToken);
    }

    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        (await ReadAsync(one: true, cancellationToken)).FirstOrDefault();

    public async Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(one: false, cancellationToken);

    public async IAsyncEnumerable<T> ToAsyncEnumerable(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // The session may be used while these are looked at, so no reader stays open.
        foreach (var entity in await ReadAsync(one: false, cancellationToken))
            yield return entity;
    }

    private async Task<List<T>> ReadAsync(bool one, CancellationToken cancellation)
    {
        await state.Session.FlushAsync(cancellation);
        var sql = state.SelectDocuments(one);
        var documents = await state.Session.ReadAsync(
            sql, state.Parameters, reader => state.Session.ReadDocument(reader, state.Collection), cancellation);
        var entities = new List<T>(documents.Count);
        var seen = state.HasDuplicates && documents.Count > 1 ? new HashSet<long>() : null;
        foreach (var document in documents)
        {
            if (seen?.Add(document.Id) != false)
                entities.Add(state.Session.Entity<T>(document, state.Collection));
        }

        return entities;
    }

    private DocumentQuery<T> Compose(string word, Func<IQuery<T>, IQuery<T>>[] predicates)
    {
        var alternatives = new List<string>();
        foreach (var predicate in predicates)
        {
            state.Open();
            predicate(new DocumentQuery<T>(state));
            alternatives.Add(state.Close());
        }

        return Composed(word, alternatives);
    }

    private async ValueTask<IQuery<T>> ComposeAsync(string word, Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates)
    {
        var alternatives = new List<string>();
        foreach (var predicate in predicates)
        {
            state.Open();
            await predicate(new DocumentQuery<T>(state));
            alternatives.Add(state.Close());
        }

        return Composed(word, alternatives);
    }

    private DocumentQuery<T> Composed(string word, List<string> alternatives)
    {
        if (alternatives.Count > 0)
            state.Where($"({string.Join(word, alternatives)})");

        return this;
    }
}

internal sealed class DocumentQuery<T, TIndex>(QueryState state, QueryBinding binding)
    : DocumentQuery<T>(state), IQuery<T, TIndex> where T : class where TIndex : IIndex
{
    public IQuery<T, TIndex> Where(Expression<Func<TIndex, bool>> predicate)
    {
        State.Where(binding, predicate);
        return this;
    }

    public IQuery<T, TIndex> Where(string sql)
    {
        State.WhereSql(binding, sql);
        return this;
    }

    public IQuery<T, TIndex> Where(Func<ISqlDialect, string> sql) => Where(sql(State.Dialect));

    public IQuery<T, TIndex> WithParameter(string name, object? value)
    {
        State.Parameters.Add(new(name.StartsWith('@') ? name : "@" + name, State.Dialect.TryConvert(value)));
        return this;
    }

    public IQuery<T, TIndex> OrderBy(Expression<Func<TIndex, object?>> keySelector) =>
        Order(keySelector, Sorting.Ascending, first: true);

    public IQuery<T, TIndex> OrderByDescending(Expression<Func<TIndex, object?>> keySelector) =>
        Order(keySelector, Sorting.Descending, first: true);

    public IQuery<T, TIndex> ThenBy(Expression<Func<TIndex, object?>> keySelector) =>
        Order(keySelector, Sorting.Ascending, first: false);

    public IQuery<T, TIndex> ThenByDescending(Expression<Func<TIndex, object?>> keySelector) =>
        Order(keySelector, Sorting.Descending, first: false);

    public IQuery<T, TIndex> OrderBy(string sql) => Order(sql, Sorting.Ascending, first: true);

    public IQuery<T, TIndex> OrderByDescending(string sql) => Order(sql, Sorting.Descending, first: true);

    public IQuery<T, TIndex> ThenBy(string sql) => Order(sql, Sorting.Ascending, first: false);

    public IQuery<T, TIndex> ThenByDescending(string sql) => Order(sql, Sorting.Descending, first: false);

    public IQuery<T, TIndex> OrderByRandom() => Order("", Sorting.Random, first: true);

    public IQuery<T, TIndex> ThenByRandom() => Order("", Sorting.Random, first: false);

    private DocumentQuery<T, TIndex> Order(LambdaExpression key, Sorting sorting, bool first)
    {
        State.OrderBy(binding, key, sorting, first);
        return this;
    }

    private DocumentQuery<T, TIndex> Order(string sql, Sorting sorting, bool first)
    {
        State.OrderBySql(sql, sorting, first);
        return this;
    }
}
