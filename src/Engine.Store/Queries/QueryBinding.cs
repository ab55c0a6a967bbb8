namespace YesSql.Queries;

/// <summary>An index that takes part in a query, with what is asked of its row.</summary>
internal sealed class QueryBinding(IndexTable table, string alias)
{
    public IndexTable Table { get; } = table;
    public string Alias { get; } = alias;
    public List<string> Conditions { get; } = [];

    /// <summary>The column that has to have one of <see cref="Values"/>, if the conditions say of one.</summary>
    public string? KeyColumn { get; private set; }

    public object[] Values { get; private set; } = [];

    /// <summary>Takes note that a column must have one of these values. An id tells rows apart better than a type does.</summary>
    public void Holds(string column, object[] values)
    {
        if (!Table.Index.IsReduce && Array.TrueForAll(values, DataKey.Takes) &&
            (KeyColumn is null || column.EndsWith("Id", StringComparison.Ordinal) && !KeyColumn.EndsWith("Id", StringComparison.Ordinal)))
            (KeyColumn, Values) = (column, values);
    }

    public string Column(string name) => Table.Column(Alias, name);

    /// <summary>Joins the index to a document's id; the rows of a reduction are found by way of their bridge.</summary>
    public string Join(string document, Dialect dialect)
    {
        var alias = dialect.QuoteForAliasName(Alias);
        if (!Table.Index.IsReduce)
            return $" INNER JOIN {Table.Quoted} AS {alias} ON {alias}.\"DocumentId\" = {document}";

        var bridge = dialect.QuoteForAliasName(Alias + "_d");
        return $" INNER JOIN {Table.Bridge} AS {bridge} ON {bridge}.\"DocumentId\" = {document}" +
            $" INNER JOIN {Table.Quoted} AS {alias} ON {alias}.\"Id\" = {bridge}.{Table.BridgeId}";
    }

    /// <summary>The documents that have a row like this, for a condition beside others.</summary>
    public string ToSql(string document, Dialect dialect)
    {
        var alias = dialect.QuoteForAliasName(Alias);
        var from = $"{Table.Quoted} AS {alias}";
        var id = $"{alias}.\"DocumentId\"";
        if (Table.Index.IsReduce)
        {
            var bridge = dialect.QuoteForAliasName(Alias + "_d");
            from += $" INNER JOIN {Table.Bridge} AS {bridge} ON {bridge}.{Table.BridgeId} = {alias}.\"Id\"";
            id = $"{bridge}.\"DocumentId\"";
        }

        var where = Conditions.Count > 0 ? " WHERE " + string.Join(" AND ", Conditions) : "";
        return $"{document}.\"Id\"{dialect.InSelectOperator($"SELECT {id} FROM {from}{where}")}";
    }
}

/// <summary>Conditions that hold together: those of the whole query, or of one alternative in it.</summary>
internal sealed class QueryGroup(bool isRoot)
{
    public bool IsRoot { get; } = isRoot;
    public List<QueryBinding> Bindings { get; } = [];
    public List<string> Conditions { get; } = [];

    public string ToSql(QueryState query, string document)
    {
        var all = Bindings.Select(binding => binding.ToSql(document, query.Dialect)).Concat(Conditions).ToArray();
        return all.Length == 0 ? "1 = 1" : $"({string.Join(" AND ", all)})";
    }
}
