namespace OrchardCore.Data.Migration;

/// <summary>
/// Gives what a tenant has one of the id that only it can have. Where there are several, the first, which is the one that
/// everybody has read so far, stays.
/// </summary>
internal sealed class SingleDocumentMigrations(ISession session, ILogger<SingleDocumentMigrations> logger)
    : DataMigration, IRepairsData
{
    private readonly Session _session = session.Own();
    private readonly string _table =
        session.Own().Owner.Dialect.QuoteForTableName(session.Own().Owner.DocumentTable(null), null);

    public async Task<int> CreateAsync()
    {
        await session.BeginTransactionAsync();
        await session.FlushAsync();
        var types = await _session.ReadAsync(
            $"SELECT DISTINCT \"Type\" FROM {_table}", [], reader => reader.GetString(0), CancellationToken.None);
        foreach (var type in types)
        {
            if (TypeService.Shared[type] is { } known && typeof(IDocument).IsAssignableFrom(known) &&
                !session.Store.Describe(known).Any())
                await KeepOneAsync(type);
        }

        return 1;
    }

    private async Task KeepOneAsync(string type)
    {
        var gone = await _session.ReadAsync(
            $"DELETE FROM {_table} WHERE \"Type\" = @type AND \"Id\" <> (SELECT MIN(\"Id\") FROM {_table} WHERE \"Type\" = @type) " +
            "RETURNING \"Id\"", [new("@type", type)], reader => reader.GetInt64(0), CancellationToken.None);
        await _session.ExecuteAsync(
            $"UPDATE {_table} SET \"Id\" = @key WHERE \"Type\" = @type AND \"Id\" <> @key",
            [new("@key", SingleDocuments.Key(type)), new("@type", type)], CancellationToken.None);
        if (gone.Count > 0)
            logger.LogWarning(
                "The tenant '{Tenant}' had {Count} documents of the type '{Type}', of which there is one: the first stays; " +
                "{Gone}, which nobody has read, are gone.",
                ShellScope.Context?.Settings.Name, gone.Count + 1, type, string.Join(", ", gone));
    }
}
