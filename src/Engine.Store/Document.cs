namespace YesSql;

/// <summary>An object as it is stored: its type's name and its JSON.</summary>
public class Document
{
    public long Id { get; set; }
    public string Type { get; set; } = "";
    public string Content { get; set; } = "";
    public long Version { get; set; }
}
