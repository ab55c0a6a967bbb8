using System.Text;

namespace YesSql.Queries;

/// <summary>What has been asked of a query so far.</summary>
internal sealed class QueryState(Session session, string? collection)
{
    private readonly Stack<QueryGroup> _groups = new([new QueryGroup(isRoot: true)]);
    private readonly List<(string Sql, Sorting Sorting)> _orders = [];
    private int _aliases;
    private int _parameters;

    public Session Session { get; } = session;
    public string? Collection { get; } = collection;
    public Dialect Dialect { get; } = session.Owner.Dialect;
    public List<Parameter> Parameters { get; } = [];
    public Type? DocumentType { get; set; }
    public bool HasDuplicates { get; set; } = true;
    public int Skip { get; set; }
    public int Take { get; set; }

    private QueryGroup Root => _groups.Last();

    /// <summary>The binding of an index in the present group: conditions on it are about one and the same row.</summary>
    public QueryBinding Bind(Type indexType)
    {
        var group = _groups.Peek();
        if (group.Bindings.Find(binding => binding.Table.Index.Type == indexType) is { } bound)
            return bound;

        var table = Table(indexType);
        var made = new QueryBinding(table, $"{table.Index.Type.Name}_a{++_aliases}");
        group.Bindings.Add(made);
        return made;
    }

    public IndexTable Table(Type indexType) => IndexTable.For(Session.Store.Configuration, indexType, Collection);

    public string NextAlias(Type indexType) => $"{indexType.Name}_a{++_aliases}";

    public string Parameter(object? value)
    {
        var name = $"@p{_parameters++}";
        Parameters.Add(new(name, Dialect.TryConvert(value)));
        return name;
    }

    public void Where(QueryBinding binding, LambdaExpression predicate)
    {
        binding.Conditions.Add(new PredicateWriter(this).Add(binding, predicate).ToString());
        if (Session.Reads is { IsListening: true })
            PredicateWriter.Held(binding, predicate, Dialect);
    }

    /// <summary>SQL of the caller's own, which may look at any table.</summary>
    public void WhereSql(QueryBinding binding, string sql)
    {
        Session.Note(DataKey.Everything);
        binding.Conditions.Add($"({sql})");
    }

    public void OrderBy(QueryBinding binding, LambdaExpression key, Sorting sorting, bool first) =>
        OrderBy(new PredicateWriter(this).Value(binding, key), sorting, first);

    public void OrderBySql(string sql, Sorting sorting, bool first)
    {
        Session.Note(DataKey.Everything);
        OrderBy(sql, sorting, first);
    }

    private void OrderBy(string sql, Sorting sorting, bool first)
    {
        if (first)
            _orders.Clear();

        _orders.Add((sql, sorting));
    }

    public void Open() => _groups.Push(new QueryGroup(isRoot: false));

    public string Close() => _groups.Pop().ToSql(this, Document);

    public void Where(string sql) => _groups.Peek().Conditions.Add(sql);

    public string Document => Dialect.QuoteForAliasName("Document");

    /// <summary>
    /// What the answer depends on. A row of one binding is enough: a document that changes takes all its rows along.
    /// </summary>
    private void NoteReads()
    {
        if (Session.Reads is not { IsListening: true })
            return;

        if (Root.Bindings.Find(binding => binding.KeyColumn is not null) is { } held)
        {
            foreach (var value in held.Values)
                Session.Note(DataKey.Of(held.Table.Name, held.KeyColumn!, value));
        }
        else if (Root.Bindings.Count > 0)
            Session.Note(Root.Bindings[0].Table.Name);

        else if (DocumentType is not null)
            Session.Note(DataKey.Of(Session.Owner.DocumentTable(Collection), "Type", Session.Store.TypeNames[DocumentType]));

        else
            Session.Note(DataKey.Everything);
    }

    public string SelectDocuments(bool one)
    {
        NoteReads();
        var columns = $"{Document}.\"Id\", {Document}.\"Type\", {Document}.\"Content\", {Document}.\"Version\"";

        // Without paging, doubles are left out as they are read; one row has none.
        var groups = HasDuplicates && Root.Bindings.Count > 0 && !one && (Skip > 0 || Take > 0);
        var sql = new StringBuilder($"SELECT {columns}").Append(FromDocuments());
        if (groups)
            sql.Append(" GROUP BY ").Append(Document).Append(".\"Id\"");

        AppendOrder(sql, groups, $"{Document}.\"Id\"", one);
        return sql.ToString();
    }

    public string CountDocuments()
    {
        NoteReads();
        return Root.Bindings.Count > 0 && HasDuplicates
            ? $"SELECT COUNT(DISTINCT {Document}.\"Id\"){FromDocuments()}"
            : $"SELECT COUNT(*){FromDocuments()}";
    }

    public string SelectIndexes(QueryBinding selected, bool one)
    {
        NoteReads();
        var sql = new StringBuilder($"SELECT {selected.Table.Selected(selected.Alias)}").Append(FromIndexes());
        AppendOrder(sql, groups: false, selected.Column("Id"), one);
        return sql.ToString();
    }

    public string CountIndexes()
    {
        NoteReads();
        return $"SELECT COUNT(*){FromIndexes()}";
    }

    public async Task<int> CountAsync(string sql, CancellationToken cancellation)
    {
        Page("@skip", 0);
        Page("@take", 0);
        return (await Session.ReadAsync(sql, Parameters, reader => reader.GetInt32(0), cancellation))[0];
    }

    private StringBuilder FromDocuments()
    {
        var table = Dialect.QuoteForTableName(Session.Owner.DocumentTable(Collection), null);
        var sql = new StringBuilder($" FROM {table} AS {Document}");
        foreach (var binding in Root.Bindings)
            sql.Append(binding.Join($"{Document}.\"Id\"", Dialect));

        var conditions = Root.Bindings.SelectMany(binding => binding.Conditions).Concat(Root.Conditions).ToList();
        if (DocumentType is not null)
            conditions.Add($"{Document}.\"Type\" = {TypeParameter()}");

        return AppendWhere(sql, conditions);
    }

    private StringBuilder FromIndexes()
    {
        var first = Root.Bindings[0];
        var sql = new StringBuilder($" FROM {first.Table.Quoted} AS {Dialect.QuoteForAliasName(first.Alias)}");
        foreach (var binding in Root.Bindings.Skip(1))
            sql.Append(binding.Join(first.Column("DocumentId"), Dialect));

        return AppendWhere(sql, Root.Bindings.SelectMany(binding => binding.Conditions).Concat(Root.Conditions));
    }

    // Asked for once more, as for a count and then a page, the type keeps its parameter.
    private string TypeParameter()
    {
        if (!Parameters.Exists(parameter => parameter.Name == "@type"))
            Parameters.Add(new("@type", Session.Store.TypeNames[DocumentType!]));

        return "@type";
    }

    private static StringBuilder AppendWhere(StringBuilder sql, IEnumerable<string> conditions)
    {
        var all = conditions.ToArray();
        return all.Length == 0 ? sql : sql.Append(" WHERE ").AppendJoin(" AND ", all);
    }

    private void AppendOrder(StringBuilder sql, bool groups, string id, bool one)
    {
        var orders = _orders.Select(order => order.Sorting switch
        {
            Sorting.Random => Dialect.RandomOrderByClause,
            Sorting.Descending => $"{(groups ? $"MAX({order.Sql})" : order.Sql)} DESC",
            _ => groups ? $"MIN({order.Sql})" : order.Sql,
        }).ToArray();

        var pages = one || Skip > 0 || Take > 0;
        if (orders.Length > 0 || pages)
            sql.Append(" ORDER BY ").AppendJoin(", ", orders.Length > 0 ? orders : [id]);
        if (pages)
            sql.Append(Dialect.Page(Page("@skip", Skip), Page("@take", one ? 1 : Take)));
    }

    private string? Page(string name, int count)
    {
        Parameters.RemoveAll(parameter => parameter.Name == name);
        if (count <= 0)
            return null;

        Parameters.Add(new(name, count));
        return name;
    }
}

internal enum Sorting
{
    Ascending,
    Descending,
    Random,
}
