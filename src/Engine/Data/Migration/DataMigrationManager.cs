using OrchardCore.Data.Migration.Records;

namespace OrchardCore.Data.Migration;

/// <summary>Runs what the tenant's migrations have not done yet, in the transaction of its session.</summary>
internal sealed class DataMigrationManager(
    IEnumerable<IDataMigration> migrations, ISession session, ITypeFeatureProvider types) : IDataMigrationManager
{
    private DataMigrationRecord? _record;

    public async Task<IEnumerable<string>> GetFeaturesThatNeedUpdateAsync()
    {
        var record = await RecordAsync();
        return [.. migrations.Where(migration => IsBehind(migration, record)).Select(Feature).Distinct()];
    }

    public Task UpdateAllFeaturesAsync() => UpdateAsync(migrations);

    public Task UpdateAsync(params string[] features) =>
        UpdateAsync(migrations.Where(migration => features.Contains(Feature(migration))));

    public async Task Uninstall(string feature)
    {
        var record = await RecordAsync();
        foreach (var migration in migrations.Where(migration => Feature(migration) == feature))
        {
            if (Entry(migration, record) is not { } entry)
                continue;

            await PrepareAsync(migration);
            await MigrationSteps.Of(migration.GetType()).UninstallAsync(migration);
            record.DataMigrations.Remove(entry);
            await session.SaveAsync(record);
        }
    }

    private async Task UpdateAsync(IEnumerable<IDataMigration> wanted)
    {
        var record = await RecordAsync();
        foreach (var migration in wanted.OrderBy(it => it is IRepairsData))
        {
            if (!IsBehind(migration, record))
                continue;

            await PrepareAsync(migration);
            var entry = Entry(migration, record) ?? new Records.DataMigration { DataMigrationClass = Name(migration) };
            entry.Version = await MigrationSteps.Of(migration.GetType()).RunAsync(migration, entry.Version);
            if (!record.DataMigrations.Contains(entry))
                record.DataMigrations.Add(entry);

            await session.SaveAsync(record);
        }
    }

    private async Task PrepareAsync(IDataMigration migration) => migration.SchemaBuilder =
        new SchemaBuilder(session.Store.Configuration, await session.BeginTransactionAsync());

    private async Task<DataMigrationRecord> RecordAsync() =>
        _record ??= await session.Query<DataMigrationRecord>().FirstOrDefaultAsync() ?? new DataMigrationRecord();

    private static bool IsBehind(IDataMigration migration, DataMigrationRecord record) =>
        MigrationSteps.Of(migration.GetType()).IsBehind(Entry(migration, record)?.Version);

    private static Records.DataMigration? Entry(IDataMigration migration, DataMigrationRecord record) =>
        record.DataMigrations.Find(entry => entry.DataMigrationClass == Name(migration));

    private string Feature(IDataMigration migration) => types.GetFeatureForDependency(migration.GetType()).Id;
    private static string Name(IDataMigration migration) => migration.GetType().FullName!;
}
