using System.Text;

namespace YesSql;

/// <summary>An object as it is stored: its type's name and its JSON.</summary>
public class Document
{
    private string? _content;

    public long Id { get; set; }
    public string Type { get; set; } = "";

    public string Content
    {
        get => _content ??= Parsed is null ? "" : Encoding.UTF8.GetString(Parsed.Utf8);
        set => _content = value;
    }

    public long Version { get; set; }

    /// <summary>The content, if it was parsed before.</summary>
    internal IParsedDocument? Parsed { get; init; }
}
