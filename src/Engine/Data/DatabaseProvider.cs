namespace OrchardCore.Data;

public class DatabaseProvider
{
    public bool HasConnectionString { get; set; }
    public bool HasTablePrefix { get; set; }
    public bool IsDefault { get; set; }
    public string Name { get; set; } = null!;
    public string SampleConnectionString { get; set; } = null!;
    public string Value { get; set; } = null!;
}

public static class DatabaseProviderValue
{
    public const string Sqlite = "Sqlite";
}
