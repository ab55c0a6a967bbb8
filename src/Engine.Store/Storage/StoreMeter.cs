using System.Diagnostics.Metrics;

namespace YesSql.Storage;

/// <summary>What can be watched of stores from outside, by any listener of .NET's metrics.</summary>
internal static class StoreMeter
{
    public const string Name = "OrchardCore.Engine.Store";

    private static readonly Counter<long> _statements = new Meter(Name).CreateCounter<long>(
        "db.client.statements", "{statement}", "Statements that sessions have sent to their database.");

    public static void Statement(string database)
    {
        if (_statements.Enabled)
            _statements.Add(1, new KeyValuePair<string, object?>("db.namespace", database));
    }
}
