namespace YesSql.Storage;

/// <summary>An open connection with the statements that were prepared on it.</summary>
internal sealed class StoreConnection(DbConnection connection) : IDisposable
{
    private const int MostStatements = 48;

    private readonly Dictionary<string, DbCommand> _prepared = [];

    public DbConnection Connection { get; } = connection;

    public long LastUsed { get; set; }

    /// <summary>A command that nobody else uses until it is returned.</summary>
    public DbCommand Rent(string sql, DbTransaction? transaction, List<Parameter> parameters)
    {
        var isKnown = _prepared.Remove(sql, out var command);
        if (!isKnown)
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
        }

        command!.Transaction = transaction;
        Bind(command, parameters);
        // Said once; without it each run would parse the statement anew.
        if (!isKnown)
            command.Prepare();

        return command;
    }

    public void Return(DbCommand command)
    {
        command.Transaction = null;
        foreach (DbParameter parameter in command.Parameters)
            parameter.Value = DBNull.Value;

        if (_prepared.Count >= MostStatements)
        {
            var oldest = _prepared.First();
            _prepared.Remove(oldest.Key);
            oldest.Value.Dispose();
        }

        if (!_prepared.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();

        Connection.Dispose();
    }

    private static void Bind(DbCommand command, List<Parameter> parameters)
    {
        // The same text has the same parameters in the same order, except where a caller names his own.
        if (command.Parameters.Count != parameters.Count)
        {
            command.Parameters.Clear();
            foreach (var _ in parameters)
                command.Parameters.Add(command.CreateParameter());
        }

        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = command.Parameters[i];
            parameter.ParameterName = parameters[i].Name;
            parameter.Value = parameters[i].Value ?? DBNull.Value;
        }
    }
}

/// <summary>A value that a statement is given; it never becomes part of its text.</summary>
internal readonly record struct Parameter(string Name, object? Value);
