using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>Writes a content item as Orchard does: its own properties first, then its parts by name.</summary>
public class ContentItemConverter : JsonConverter<ContentItem>
{
    public override ContentItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;

        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A content item is written as a JSON object.");

        var item = new ContentItem();

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();

            if (!ReadOwn(item, name, ref reader))
                item.Data[name] = JsonNode.Parse(ref reader);
        }

        return item;
    }

    private static bool ReadOwn(ContentItem item, string name, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case nameof(ContentItem.ContentItemId): item.ContentItemId = reader.GetString()!; return true;
            case nameof(ContentItem.ContentItemVersionId): item.ContentItemVersionId = reader.GetString()!; return true;
            case nameof(ContentItem.ContentType): item.ContentType = reader.GetString()!; return true;
            case nameof(ContentItem.DisplayText): item.DisplayText = reader.GetString(); return true;
            case nameof(ContentItem.Owner): item.Owner = reader.GetString(); return true;
            case nameof(ContentItem.Author): item.Author = reader.GetString(); return true;
            case nameof(ContentItem.Latest): item.Latest = ReadFlag(ref reader); return true;
            case nameof(ContentItem.Published): item.Published = ReadFlag(ref reader); return true;
            case nameof(ContentItem.ModifiedUtc): item.ModifiedUtc = ReadTime(ref reader); return true;
            case nameof(ContentItem.PublishedUtc): item.PublishedUtc = ReadTime(ref reader); return true;
            case nameof(ContentItem.CreatedUtc): item.CreatedUtc = ReadTime(ref reader); return true;
            default: return false;
        }
    }

    private static bool ReadFlag(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.Null && reader.GetBoolean();

    private static DateTime? ReadTime(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : reader.GetDateTime();

    public override void Write(Utf8JsonWriter writer, ContentItem value, JsonSerializerOptions options)
    {
        ElementWriter.Flush(value);
        writer.WriteStartObject();
        writer.WriteString(nameof(ContentItem.ContentItemId), value.ContentItemId);
        writer.WriteString(nameof(ContentItem.ContentItemVersionId), value.ContentItemVersionId);
        writer.WriteString(nameof(ContentItem.ContentType), value.ContentType);
        writer.WriteString(nameof(ContentItem.DisplayText), value.DisplayText);
        writer.WriteBoolean(nameof(ContentItem.Latest), value.Latest);
        writer.WriteBoolean(nameof(ContentItem.Published), value.Published);
        WriteTime(nameof(ContentItem.ModifiedUtc), value.ModifiedUtc);
        WriteTime(nameof(ContentItem.PublishedUtc), value.PublishedUtc);
        WriteTime(nameof(ContentItem.CreatedUtc), value.CreatedUtc);
        writer.WriteString(nameof(ContentItem.Owner), value.Owner);
        writer.WriteString(nameof(ContentItem.Author), value.Author);

        foreach (var (name, node) in value.Data)
        {
            writer.WritePropertyName(name);
            if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer, options);
        }

        writer.WriteEndObject();

        void WriteTime(string name, DateTime? time)
        {
            if (time is { } utc) writer.WriteString(name, utc);
            else writer.WriteNull(name);
        }
    }
}
