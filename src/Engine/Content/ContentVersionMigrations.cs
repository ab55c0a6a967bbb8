using YesSql.Storage;

namespace OrchardCore.ContentManagement.Records;

/// <summary>
/// From here on the database itself refuses a second latest or published version of an item. Where there are several already,
/// the newest stays what it is.
/// </summary>
internal sealed class ContentVersionMigrations(ISession session, ILogger<ContentVersionMigrations> logger)
    : DataMigration, IRepairsData
{
    private readonly Session _session = session.Own();
    private readonly string _table = IndexTable.For(session.Store.Configuration, typeof(ContentItemIndex), null).Quoted;

    private readonly string _documents =
        session.Own().Owner.Dialect.QuoteForTableName(session.Own().Owner.DocumentTable(null), null);

    public async Task<int> CreateAsync()
    {
        await session.BeginTransactionAsync();
        await ExecuteAsync(
            $"DELETE FROM {_table} WHERE \"Id\" NOT IN (SELECT MAX(\"Id\") FROM {_table} GROUP BY \"DocumentId\") " +
            $"OR \"DocumentId\" NOT IN (SELECT \"Id\" FROM {_documents})");
        await KeepOneAsync(nameof(ContentItem.Latest), item => item.ModifiedUtc, (item, stays) => item.Latest = stays);
        await KeepOneAsync(nameof(ContentItem.Published), item => item.PublishedUtc, (item, stays) => item.Published = stays);
        return 1;
    }

    private async Task KeepOneAsync(string state, Func<ContentItem, DateTime?> when, Action<ContentItem, bool> set)
    {
        var several = await _session.ReadAsync(
            $"SELECT \"ContentItemId\" FROM {_table} WHERE \"{state}\" = 1 AND \"ContentItemId\" IS NOT NULL " +
            "GROUP BY \"ContentItemId\" HAVING COUNT(*) > 1", [], reader => reader.GetString(0), CancellationToken.None);
        foreach (var id in several)
            await KeepNewestAsync(id, state, when, set);

        await ExecuteAsync($"CREATE UNIQUE INDEX \"UX_ContentItemIndex_{state}\" ON {_table} (\"ContentItemId\") WHERE \"{state}\" = 1");
    }

    private async Task KeepNewestAsync(
        string item, string state, Func<ContentItem, DateTime?> when, Action<ContentItem, bool> set)
    {
        var documents = await _session.ReadAsync(
            $"SELECT \"DocumentId\" FROM {_table} WHERE \"ContentItemId\" = @item AND \"{state}\" = 1",
            [new("@item", item)], reader => reader.GetInt64(0), CancellationToken.None);
        ContentItem[] versions = [.. (await session.GetAsync<ContentItem>([.. documents]))
            .OrderByDescending(when).ThenByDescending(version => version.Id)];
        foreach (var version in versions)
        {
            set(version, version == versions[0]);
            await session.SaveAsync(version);
        }

        await session.FlushAsync();

        // A row may have said what its document did not.
        await ExecuteAsync(
            $"UPDATE {_table} SET \"{state}\" = 0 WHERE \"ContentItemId\" = @item AND \"{state}\" = 1 AND \"DocumentId\" <> @newest",
            new("@item", item), new("@newest", versions[0].Id));
        logger.LogWarning(
            "The content item '{Item}' of the tenant '{Tenant}' had {Count} versions marked as {State}. '{Version}', the newest, stays it.",
            item, ShellScope.Context?.Settings.Name, documents.Count, state, versions[0].ContentItemVersionId);
    }

    private Task<int> ExecuteAsync(string sql, params List<Parameter> parameters) =>
        _session.ExecuteAsync(sql, parameters, CancellationToken.None);
}
