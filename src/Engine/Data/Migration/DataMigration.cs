namespace OrchardCore.Data.Migration;

/// <summary>Brings what a feature stores up to date: Create or CreateAsync first, then each UpdateFromN or UpdateFromNAsync.</summary>
public abstract class DataMigration : IDataMigration
{
    public ISchemaBuilder SchemaBuilder { get; set; } = null!;
}
