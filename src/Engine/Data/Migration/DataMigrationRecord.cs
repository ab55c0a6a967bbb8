namespace OrchardCore.Data.Migration.Records;

/// <summary>How far the migrations of a tenant have come.</summary>
public class DataMigrationRecord
{
    public long Id { get; set; }
    public List<DataMigration> DataMigrations { get; set; } = [];
}

public class DataMigration
{
    public string DataMigrationClass { get; set; } = "";
    public int? Version { get; set; }
}
