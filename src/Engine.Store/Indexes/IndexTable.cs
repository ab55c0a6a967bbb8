namespace YesSql.Indexes;

/// <summary>The table of an index, and the statements that change it.</summary>
internal sealed class IndexTable
{
    private static readonly ConcurrentDictionary<(Type, string, string), IndexTable> Known = [];

    private readonly Dialect _dialect;
    private readonly ConcurrentDictionary<(string Documents, string Column, string Flag), string> _firsts = [];

    private IndexTable(Type type, string name, Dialect dialect)
    {
        _dialect = dialect;
        Index = IndexType.Of(type);
        Name = name;
        Quoted = dialect.QuoteForTableName(name, null);
        Bridge = dialect.QuoteForTableName(BridgeName(name), null);
        BridgeId = dialect.QuoteForColumnName(BridgeColumn(type));

        var columns = Index.Columns.Select(column => dialect.QuoteForColumnName(column.Name)).ToArray();
        var values = Index.Columns.Select((_, i) => $"@p{i}").ToArray();
        var document = Index.IsReduce ? [] : (string[])["\"DocumentId\""];
        string[] inserted = [.. document, .. columns];
        Insert = inserted.Length == 0
            ? $"INSERT INTO {Quoted} DEFAULT VALUES RETURNING \"Id\""
            : $"INSERT INTO {Quoted} ({string.Join(", ", inserted)}) " +
                $"VALUES ({string.Join(", ", document.Select(_ => "@document").Concat(values))})" +
                (Index.IsReduce ? " RETURNING \"Id\"" : "");
        Update = $"UPDATE {Quoted} SET {string.Join(", ", columns.Zip(values, (name, value) => $"{name} = {value}"))} " +
            "WHERE \"Id\" = @id";
    }

    public IndexType Index { get; }
    public string Name { get; }
    public string Quoted { get; }
    public string Bridge { get; }
    public string BridgeId { get; }
    public string Insert { get; }
    public string Update { get; }
    public string DeleteOfDocument => field ??= $"DELETE FROM {Quoted} WHERE \"DocumentId\" = @document";
    /// <summary>The same, with the rows that go.</summary>
    public string TakeOfDocument => field ??= $"{DeleteOfDocument} RETURNING " + string.Join(", ",
        Index.Columns.Select(column => column.Name).Prepend("Id").Select(_dialect.QuoteForColumnName));
    public string Delete => field ??= $"DELETE FROM {Quoted} WHERE \"Id\" = @id";
    public string Unlink => field ??= $"DELETE FROM {Bridge} WHERE {BridgeId} = @id AND \"DocumentId\" = @document";
    public string UnlinkAll => field ??= $"DELETE FROM {Bridge} WHERE {BridgeId} = @id";
    public string Link => field ??= $"INSERT INTO {Bridge} ({BridgeId}, \"DocumentId\") VALUES (@id, @document)";

    /// <summary>The first document that has a row with <c>@p0</c> in one column and true in another.</summary>
    public string SelectFirst(string documents, string column, string flag) => _firsts.GetOrAdd((documents, column, flag), key =>
        $"SELECT {string.Join(", ", Session.ColumnNames.Select(name => $"d.\"{name}\""))} " +
        $"FROM {_dialect.QuoteForTableName(key.Documents, null)} AS d INNER JOIN {Quoted} AS i ON i.\"DocumentId\" = d.\"Id\" " +
        $"WHERE i.{_dialect.QuoteForColumnName(key.Column)} = @p0 " +
        $"AND i.{_dialect.QuoteForColumnName(key.Flag)} = {_dialect.GetSqlValue(true)} AND d.\"Type\" = @type ORDER BY d.\"Id\"{_dialect.Page(null, "1")}");

    public static string BridgeName(string table) => table + "_Document";

    public static string BridgeColumn(Type type) => type.Name + "Id";

    public static IndexTable For(IConfiguration configuration, Type type, string? collection)
    {
        var name = configuration.TablePrefix + configuration.TableNameConvention.GetIndexTable(type, collection);
        var dialect = (Dialect)configuration.SqlDialect;
        return Known.GetOrAdd((type, name, dialect.Name), _ => new IndexTable(type, name, dialect));
    }

    public string Selected(string alias) => string.Join(", ",
        Index.Columns.Select(column => column.Name).Prepend("Id").Select(name => Column(alias, name)));

    public string Column(string alias, string name) =>
        $"{_dialect.QuoteForAliasName(alias)}.{_dialect.QuoteForColumnName(name)}";

    public string SelectByKey(string key) =>
        $"SELECT {Selected(Name)} FROM {Quoted} WHERE {_dialect.Same(_dialect.QuoteForColumnName(key), "@key")}";

    public List<Parameter> Values(IIndex index, string name, long id)
    {
        var values = new List<Parameter>(Index.Columns.Length + 1);
        for (var i = 0; i < Index.Columns.Length; i++)
            values.Add(new($"@p{i}", _dialect.TryConvert(Index.Columns[i].Get(index))));

        values.Add(new(name, id));
        return values;
    }

    public List<Parameter> Values(IIndex index)
    {
        var values = Values(index, "@id", 0);
        values.RemoveAt(values.Count - 1);
        return values;
    }
}
