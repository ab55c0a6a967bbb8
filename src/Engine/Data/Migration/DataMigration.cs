namespace OrchardCore.Data.Migration;

public interface IDataMigration
{
    ISchemaBuilder SchemaBuilder { get; set; }
}

/// <summary>Brings what a feature stores up to date: Create or CreateAsync first, then each UpdateFromN or UpdateFromNAsync.</summary>
public abstract class DataMigration : IDataMigration
{
    public ISchemaBuilder SchemaBuilder { get; set; } = null!;
}

public interface IDataMigrationManager
{
    Task<IEnumerable<string>> GetFeaturesThatNeedUpdateAsync();
    Task Uninstall(string feature);
    Task UpdateAllFeaturesAsync();
    Task UpdateAsync(params string[] features);
}

public static class MigrationServiceCollectionExtensions
{
    public static IServiceCollection AddDataMigration<TDataMigration>(this IServiceCollection services)
        where TDataMigration : class, IDataMigration => services.AddScoped<IDataMigration, TDataMigration>();
}
