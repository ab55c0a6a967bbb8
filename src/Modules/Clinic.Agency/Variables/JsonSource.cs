using System.Text;
using System.Text.Json;

namespace Clinic.Agency.Variables;

/// <summary>A JSON value that knows where it stands, so that a problem can name its path and its line.</summary>
internal sealed record JsonSource(string Path, int Line, JsonValueKind Kind, string? Text)
{
    private static readonly JsonReaderOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public IReadOnlyList<(string Name, JsonSource Value)> Properties { get; init; } = [];

    public IReadOnlyList<JsonSource> Items { get; init; } = [];

    /// <exception cref="JsonException">The text is no JSON; its line is named.</exception>
    public static JsonSource Parse(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, Lenient);
        reader.Read();
        return Read(ref reader, bytes, "$");
    }

    private static JsonSource Read(ref Utf8JsonReader reader, byte[] json, string path)
    {
        var line = 1 + json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(path, line, JsonValueKind.Object, null) { Properties = Object(ref reader, json, path) },
            JsonTokenType.StartArray => new(path, line, JsonValueKind.Array, null) { Items = Array(ref reader, json, path) },
            JsonTokenType.String => new(path, line, JsonValueKind.String, reader.GetString()),
            JsonTokenType.Number => new(path, line, JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new(path, line, JsonValueKind.True, "true"),
            JsonTokenType.False => new(path, line, JsonValueKind.False, "false"),
            _ => new(path, line, JsonValueKind.Null, null),
        };
    }

    private static List<(string, JsonSource)> Object(ref Utf8JsonReader reader, byte[] json, string path)
    {
        var properties = new List<(string, JsonSource)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            properties.Add((name, Read(ref reader, json, $"{path}.{name}")));
        }

        return properties;
    }

    private static List<JsonSource> Array(ref Utf8JsonReader reader, byte[] json, string path)
    {
        var items = new List<JsonSource>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader, json, $"{path}[{items.Count}]"));

        return items;
    }
}
